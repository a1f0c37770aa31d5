/** The log of every request and its effect. */
@NullMarked
package io.pincast.simulator.requests;

import org.jspecify.annotations.NullMarked;
