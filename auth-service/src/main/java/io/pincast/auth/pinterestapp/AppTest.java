package io.pincast.auth.pinterestapp;

import java.time.Instant;

/** When an app's keys were last shown to Pinterest, and what came of it. */
public record AppTest(Instant at, Outcome outcome) {

    /** What Pinterest said. */
    public enum Outcome {
        /** App ID and secret belong together. */
        ACCEPTED,
        /** They do not, or one of them is not Pinterest's. */
        REFUSED,
        /** Nobody answered. */
        UNREACHABLE,
        /** Pinterest answered something that proves nothing about them. */
        UNCLEAR
    }
}
