/** Brings back what waits for an account to be connected again. */
@NullMarked
package io.pincast.scheduler.hold;

import org.jspecify.annotations.NullMarked;
