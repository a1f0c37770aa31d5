/** Looks ahead, claims in batches, sends at the due instant, marks; and takes up what others left. */
@NullMarked
package io.pincast.scheduler.dispatch;

import org.jspecify.annotations.NullMarked;
