/** What the tests call the simulator with. */
@NullMarked
package io.pincast.simulator.support;

import org.jspecify.annotations.NullMarked;
