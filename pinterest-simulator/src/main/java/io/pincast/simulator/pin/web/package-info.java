/** The operations on Pins. */
@NullMarked
package io.pincast.simulator.pin.web;

import org.jspecify.annotations.NullMarked;
