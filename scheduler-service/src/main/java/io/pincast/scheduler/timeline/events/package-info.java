/** Events on their way into timelines. */
@NullMarked
package io.pincast.scheduler.timeline.events;

import org.jspecify.annotations.NullMarked;
