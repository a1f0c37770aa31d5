package io.pincast.auth.connection;

import java.net.URI;
import java.time.Instant;

/**
 * A connection that a person can go on with.
 *
 * @param authorizationUrl to open in the browser that began it
 * @param state what that browser brings back, and is known by
 * @param replayed whether an earlier request had begun it
 */
public record StartedConnection(String id, URI authorizationUrl, String state, Instant expiresAt, boolean replayed) {

    @Override
    public String toString() {
        return "StartedConnection[" + id + "]";
    }
}
