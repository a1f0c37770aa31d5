/** Publishes something through the simulator on request, to see that the whole road is open. */
@NullMarked
package io.pincast.scheduler.canary;

import org.jspecify.annotations.NullMarked;
