/** What is in the simulated world, as tests make it and look at it. */
@NullMarked
package io.pincast.simulator.world;

import org.jspecify.annotations.NullMarked;
