/** Publications in MongoDB. */
@NullMarked
package io.pincast.scheduler.progress.store;

import org.jspecify.annotations.NullMarked;
