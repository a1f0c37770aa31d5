/** How fast the simulator starts, and how many Pins it creates per second. */
@NullMarked
package io.pincast.benchmarks.simulator;

import org.jspecify.annotations.NullMarked;
