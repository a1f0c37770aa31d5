/** Pins that exist. */
@NullMarked
package io.pincast.simulator.pin;

import org.jspecify.annotations.NullMarked;
