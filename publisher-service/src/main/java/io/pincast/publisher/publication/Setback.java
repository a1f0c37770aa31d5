package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Proof that nothing was published in this round, and what is to follow. */
public record Setback(Reason reason, Reaction reaction) {

    public static Setback fail(Reason reason) {
        return new Setback(reason, new Reaction.Fail());
    }

    public static Setback retry(Reason reason, Backoff backoff) {
        return new Setback(reason, new Reaction.Retry(backoff, Integer.MAX_VALUE));
    }

    /** What follows. */
    public sealed interface Reaction {
        /** Trying again as it is would end the same way. */
        record Fail() implements Reaction {}

        /** Another round, a growing while later; after so many in a row for the same reason, failed. */
        record Retry(Backoff backoff, int most) implements Reaction {}

        /** Pinterest's limit for the account is used up for that long: nothing of it is sent until then. */
        record RetryAfter(Duration delay) implements Reaction {}

        /** Pinterest takes the account for spam: nothing of it is sent for long, and longer each time in a row. */
        record CoolDown(Backoff backoff) implements Reaction {}

        /** Only a person can help the account, and then this goes on; failing it would lose it. Until then it is asked now and then. */
        record Hold(Duration lookAgain) implements Reaction {}

        /**
         * Another round at that instant.
         *
         * @param slotAt where budget is reserved for it
         */
        record RetryAt(Instant at, @Nullable Instant slotAt) implements Reaction {}

        /** Pinterest refused the access token: it is to be renewed, then another round. */
        record RenewToken(Backoff backoff, int most) implements Reaction {}
    }
}
