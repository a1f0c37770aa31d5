/** The simulated Pinterest users. */
@NullMarked
package io.pincast.simulator.user;

import org.jspecify.annotations.NullMarked;
