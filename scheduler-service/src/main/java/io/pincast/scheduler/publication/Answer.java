package io.pincast.scheduler.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the publisher says of a round. {@code seq} rises with each answer about a publication. */
public sealed interface Answer {
    int round();

    long seq();

    /** The Pin exists. */
    record Published(int round, long seq, Publication.Pin pin) implements Answer {}

    /** Proven not published, and worth another round at {@code retryAt}. */
    record Deferred(
            int round, long seq, Instant retryAt, @Nullable Instant slotAt, Problem problem) implements Answer {}

    /** Proven not published, and no use in trying again as it is. */
    record Failed(int round, long seq, Problem problem) implements Answer {}

    /** Whether the Pin exists could not be told. */
    record Unconfirmed(int round, long seq, Problem problem, List<Evidence> evidence) implements Answer {
        public Unconfirmed {
            evidence = List.copyOf(evidence);
        }
    }

    /** Nothing was sent in this round and nothing will be. */
    record Revoked(int round, long seq) implements Answer {}
}
