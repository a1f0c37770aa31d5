/** Compares this replica's clock with the broker's, for {@link io.pincast.defaults.id.ClockGuard}. */
@NullMarked
package io.pincast.defaults.clock;

import org.jspecify.annotations.NullMarked;
