package io.pincast.scheduler.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a round that ended unclear or failed.
 *
 * @param number from 1, per publication: part of the message's id
 * @param pinId the Pin that the person found; with {@link Verdict#FOUND} only
 * @param by who
 * @param requestKey what the caller sent as {@code Idempotency-Key}, or nothing
 * @param requestHash of the request that came with it
 */
public record Resolution(
        int number,
        Verdict verdict,
        @Nullable String pinId,
        String by,
        Instant at,
        @Nullable String requestKey,
        String requestHash) {

    /** The three things that a person can say. */
    public enum Verdict {
        FOUND,
        TRY_AGAIN,
        GIVE_UP
    }
}
