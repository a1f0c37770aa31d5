/** Rate limits per category, tier and window. */
@NullMarked
package io.pincast.simulator.limit;

import org.jspecify.annotations.NullMarked;
