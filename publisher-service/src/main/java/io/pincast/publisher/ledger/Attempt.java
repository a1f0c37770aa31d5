package io.pincast.publisher.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One arming, stored before the request could leave.
 *
 * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
 * @param end what came of it; absent until that is known or given up
 */
public record Attempt(
        int round,
        long epoch,
        String environment,
        Instant armedAt,
        @Nullable End end) {

    /** What a call proved. */
    public enum Outcome {
        PUBLISHED,
        NOT_CREATED,
        UNKNOWN
    }

    /**
     * The end of an attempt.
     *
     * @param durationMillis of the call
     * @param requestId Pinterest's
     */
    public record End(
            Instant endedAt,
            long durationMillis,
            Outcome outcome,
            @Nullable Reason reason,
            @Nullable String requestId) {}

    public Attempt ended(End how) {
        return new Attempt(round, epoch, environment, armedAt, how);
    }
}
