package io.pincast.simulator.control;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to move the clock; what is null is left alone.
 *
 * @param set time goes on from here
 * @param offset from the machine's time; zero brings it back
 * @param advance by so much
 * @param frozen whether time stands still from now on
 */
record ClockChange(
        @Nullable Instant set,
        @Nullable Duration offset,
        @Nullable Duration advance,
        @Nullable Boolean frozen) {

    void apply(SimulatorControl control) {
        if (set != null) {
            control.setClock(set);
        }
        if (offset != null) {
            control.advanceClock(offset.minus(control.clock().offset()));
        }
        if (advance != null) {
            control.advanceClock(advance);
        }
        if (frozen != null) {
            control.freezeClock(frozen);
        }
    }
}
