/** Who calls, and whether they may. */
@NullMarked
package io.pincast.simulator.access;

import org.jspecify.annotations.NullMarked;
