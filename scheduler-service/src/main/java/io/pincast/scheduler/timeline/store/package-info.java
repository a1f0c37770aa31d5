/** Timelines in MongoDB. */
@NullMarked
package io.pincast.scheduler.timeline.store;

import org.jspecify.annotations.NullMarked;
