package io.pincast.simulator.pin;

import java.util.Map;

/** The numbers that a Pin shows when it is asked for with {@code pin_metrics=true}. */
public interface PinMetrics {
    /** {@code 90d} and {@code lifetime_metrics}. */
    Map<String, Map<String, Long>> of(Pin pin);
}
