/** The simulator, held against Pinterest's description. */
@NullMarked
package io.pincast.simulator.contract;

import org.jspecify.annotations.NullMarked;
