package io.pincast.simulator.analytics.report;

/** Those of the description's {@code DataStatus} that the simulator gives; only READY is final. */
public enum DataStatus {
    PROCESSING,
    READY,
    ESTIMATE,
    BEFORE_BUSINESS_CREATED,
    BEFORE_PIN_CREATED
}
