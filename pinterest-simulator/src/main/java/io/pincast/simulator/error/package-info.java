/** Refusals in Pinterest's words. */
@NullMarked
package io.pincast.simulator.error;

import org.jspecify.annotations.NullMarked;
