/** Ties background work to the application's life. */
@NullMarked
package io.pincast.scheduler.loop.lifecycle;

import org.jspecify.annotations.NullMarked;
