package io.pincast.publisher.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a write of the ledger tells the world. */
public sealed interface Happening {

    /** Ends a round: the scheduler waits for it. It is kept, and told again whenever the round is asked for again. */
    sealed interface Verdict extends Happening {}

    /**
     * The Pin exists.
     *
     * @param adopted whether it was found rather than told by the answer to the request
     */
    record Published(String pinId, String environment, Instant publishedAt, boolean adopted) implements Verdict {}

    /**
     * Proven not published in this round, and worth another at {@code retryAt}.
     *
     * @param slotAt the instant for which budget is reserved
     */
    record Deferred(Instant retryAt, @Nullable Instant slotAt, Reason reason) implements Verdict {}

    /** Proven not published, and of no use to try as it is. */
    record Failed(Reason reason) implements Verdict {}

    /** Nobody but a person can tell. */
    record Unconfirmed(Reason reason, List<Evidence> evidence) implements Verdict {
        public Unconfirmed {
            evidence = List.copyOf(evidence);
        }
    }

    /** Nothing was sent in this round and nothing will be. */
    record Revoked() implements Verdict {}

    /** Its video is at Pinterest as a whole, which does not make a Pin yet. */
    record VideoUploaded(long sizeBytes, Duration lasted) implements Happening {}

    /** A request is about to leave. */
    record Started(Instant startedAt) implements Happening {}

    /** A request ended, or was given up. */
    record Ended(Attempt attempt) implements Happening {}

    /** The board was read. */
    record BoardRead(Evidence evidence, @Nullable Instant nextReadAt) implements Happening {}

    /** It waits for its turn. */
    record Waiting(Instant until, Reason reason) implements Happening {}

    /** More than one Pin may have come of it. */
    record PossibleDuplicate(List<String> pinIds) implements Happening {
        public PossibleDuplicate {
            pinIds = List.copyOf(pinIds);
        }
    }
}
