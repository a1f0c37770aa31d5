package io.pincast.pinterest.client;

/** Which Pinterest is meant. Data, boards and tokens of one are unknown to the others. */
public enum PinterestEnvironment {
    PRODUCTION,
    /** Pinterest's own place for trying out: its Pins are seen by their owner only, and it has no analytics. */
    SANDBOX,
    /** A stand-in that somebody runs. */
    SIMULATOR
}
