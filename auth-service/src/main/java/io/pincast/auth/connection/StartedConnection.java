package io.pincast.auth.connection;

import java.net.URI;
import java.time.Instant;

/**
 * A connection that a person can go on with.
 *
 * @param authorizationUrl to open in a browser
 * @param replayed whether an earlier request had begun it
 */
public record StartedConnection(String id, URI authorizationUrl, Instant expiresAt, boolean replayed) {

    @Override
    public String toString() {
        return "StartedConnection[" + id + "]";
    }
}
