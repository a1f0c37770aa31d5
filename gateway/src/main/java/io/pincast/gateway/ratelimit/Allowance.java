package io.pincast.gateway.ratelimit;

import java.time.Duration;

/**
 * So many requests in so long a time; unused ones come back evenly over it.
 *
 * @param requests also the most that may come at once
 */
public record Allowance(int requests, Duration per) {
    public Allowance {
        if (requests < 1 || per.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "gateway.rate-limit needs at least one request per second or longer, not " + requests + " per "
                            + per);
        }
    }
}
