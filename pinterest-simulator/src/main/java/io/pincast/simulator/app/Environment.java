package io.pincast.simulator.app;

import java.util.Locale;

/** Which of Pinterest's two worlds: they share users and apps, and nothing else. */
public enum Environment {
    PRODUCTION,
    SANDBOX;

    /** The first part of the path: {@code production} or {@code sandbox}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
