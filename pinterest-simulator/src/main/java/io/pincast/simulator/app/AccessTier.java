package io.pincast.simulator.app;

/** What Pinterest granted an app. A trial app cannot create Pins in production. */
public enum AccessTier {
    TRIAL,
    STANDARD
}
