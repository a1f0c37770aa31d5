package io.pincast.gateway.route;

import java.time.Duration;
import java.util.List;

/**
 * One kind of request that is forwarded, with a circuit and a time-out of its own.
 *
 * @param id names its meters and its time-out's key
 * @param part who answers, such as {@code scheduler-service}
 * @param method the only one, or {@code *}
 * @param paths patterns
 * @param timeout from the last byte of the request to the first of the answer; also the longest standstill on the way
 */
public record Route(String id, String part, Access access, String method, List<String> paths, Duration timeout) {
    /** Who may take a route. */
    public enum Access {
        /** Everybody; a token is not looked at, and not forwarded. */
        EVERYBODY,
        /** Whoever has a valid token. */
        CALLERS
    }

    public Route {
        paths = List.copyOf(paths);
    }
}
