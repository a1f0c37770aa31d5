/** Faults on demand, in front of the operations and behind them. */
@NullMarked
package io.pincast.simulator.fault;

import org.jspecify.annotations.NullMarked;
