/** Tests of the package. */
@NullMarked
package io.pincast.scheduler.timeline.events;

import org.jspecify.annotations.NullMarked;
