package io.pincast.simulator.settings;

import java.time.Duration;

/**
 * Lifetimes.
 *
 * @param access 30 days at Pinterest
 * @param refresh 60 days at Pinterest
 * @param code of an authorization code, which is good for one exchange
 * @param refreshGrace how long a refresh token still works after it was replaced; Pinterest's is unknown, ours is none
 */
public record TokenSettings(Duration access, Duration refresh, Duration code, Duration refreshGrace) {
    public static final TokenSettings DEFAULT =
            new TokenSettings(Duration.ofDays(30), Duration.ofDays(60), Duration.ofMinutes(10), Duration.ZERO);

    public TokenSettings withAccess(Duration value) {
        return new TokenSettings(value, refresh, code, refreshGrace);
    }

    public TokenSettings withRefresh(Duration value) {
        return new TokenSettings(access, value, code, refreshGrace);
    }

    public TokenSettings withRefreshGrace(Duration value) {
        return new TokenSettings(access, refresh, code, value);
    }
}
