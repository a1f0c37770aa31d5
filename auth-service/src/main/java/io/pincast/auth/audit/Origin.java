package io.pincast.auth.audit;

import org.jspecify.annotations.Nullable;

/**
 * From where a request came.
 *
 * @param address of the client, as the gateway saw it
 * @param userAgent what the client says it is
 * @param requestId by which it is found in the logs
 */
public record Origin(
        @Nullable String address,
        @Nullable String userAgent,
        @Nullable String requestId) {

    /** Of what Pincast does by itself. */
    public static final Origin INSIDE = new Origin(null, null, null);
}
