package io.pincast.simulator.media;

import io.pincast.simulator.app.Environment;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A video that was registered.
 *
 * @param uploadKeyHash of the key that the upload must show
 * @param fate what becomes of it once it is uploaded
 */
public record Media(
        String id,
        Environment environment,
        String ownerId,
        String uploadKeyHash,
        Instant registeredAt,
        @Nullable Instant uploadedAt,
        Fate fate) {

    /** How processing ends. */
    public enum Fate {
        SUCCEEDS,
        FAILS,
        /** Stays in processing. */
        STUCK
    }

    /** The description's {@code MediaUploadStatus}. */
    public enum Status {
        REGISTERED,
        PROCESSING,
        SUCCEEDED,
        FAILED
    }

    public Status statusAt(Instant now, Duration processing) {
        if (uploadedAt == null) {
            return Status.REGISTERED;
        }
        if (fate == Fate.STUCK || now.isBefore(uploadedAt.plus(processing))) {
            return Status.PROCESSING;
        }
        return fate == Fate.SUCCEEDS ? Status.SUCCEEDED : Status.FAILED;
    }

    Media uploaded(Instant at, Fate becomes) {
        return new Media(id, environment, ownerId, uploadKeyHash, registeredAt, at, becomes);
    }

    public Media withFate(Fate becomes) {
        return new Media(id, environment, ownerId, uploadKeyHash, registeredAt, uploadedAt, becomes);
    }

    long number() {
        return Long.parseLong(id);
    }
}
