package io.pincast.publisher.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a publication's video is at Pinterest: remembered over rounds, so that no step whose result is known is done again. What
 * an upload needs beside the id is a short-lived secret and kept nowhere.
 *
 * @param sha256 of the file that it is about; another file begins anew
 * @param mediaId Pinterest's, once it is registered; absent before, and after an upload that came to nothing
 * @param uploadedAt since when Pinterest is known to have all of it
 * @param readyAt since when a Pin can be made of it
 * @param failures how many uploads came to nothing
 */
public record VideoUpload(
        String sha256,
        @Nullable String mediaId,
        @Nullable Instant uploadedAt,
        @Nullable Instant readyAt,
        int failures) {

    public VideoUpload registered(String newMediaId) {
        return new VideoUpload(sha256, newMediaId, null, null, failures);
    }

    public VideoUpload uploaded(Instant at) {
        return new VideoUpload(sha256, mediaId, uploadedAt == null ? at : uploadedAt, null, failures);
    }

    public VideoUpload ready(Instant at) {
        return new VideoUpload(sha256, mediaId, uploadedAt == null ? at : uploadedAt, at, failures);
    }

    public VideoUpload cameToNothing() {
        return new VideoUpload(sha256, null, null, null, failures + 1);
    }
}
