package io.pincast.auth.pinterestapp;

/** Which Pinterest an app speaks to; tokens and boards of one are unknown to the others. */
public enum Environment {
    PRODUCTION,
    /** Pinterest's own place for trying out: its Pins are seen by their owner only. */
    SANDBOX,
    /** The stand-in that comes with Pincast. */
    SIMULATOR
}
