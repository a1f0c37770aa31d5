package io.pincast.gateway.status;

import java.util.List;

/**
 * How one part of Pincast is.
 *
 * @param causes what of it is not well, such as {@code kafka}; empty where it is up, and where it did not answer
 */
public record PartStatus(String name, State state, List<String> causes) {
    /** What it answered when it was asked. */
    public enum State {
        UP,
        /** It runs, and says that it cannot work now. */
        NOT_READY,
        /** It did not answer. */
        AWAY
    }

    public PartStatus {
        causes = List.copyOf(causes);
    }
}
