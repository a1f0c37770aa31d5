package io.pincast.gateway.session.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.pincast.gateway.session.Passport;
import io.pincast.gateway.session.TokenExchange;
import io.pincast.gateway.token.OpaqueToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Remembers for a moment what was traded, never longer than it is valid. Requests that come together ask once. */
class Passports {
    private static final int MOST = 50_000;
    private final TokenExchange exchange;
    private final Cache<Key, Passport> traded;

    Passports(TokenExchange exchange, Duration kept, Clock clock, Ticker ticker) {
        this.exchange = exchange;
        this.traded = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(MOST)
                .expireAfter(Expiry.<Key, Passport>creating((key, passport) -> shorter(kept, passport, clock)))
                .build();
    }

    private static Duration shorter(Duration kept, Passport passport, Clock clock) {
        var valid = Duration.between(clock.instant(), passport.expiresAt());
        if (valid.isNegative()) {
            return Duration.ZERO;
        }
        return valid.compareTo(kept) < 0 ? valid : kept;
    }

    Optional<Passport> find(OpaqueToken token, Optional<String> workspace) {
        return Optional.ofNullable(traded.getIfPresent(new Key(token.hash(), workspace)));
    }

    Passport trade(OpaqueToken token, Optional<String> workspace) {
        return traded.get(new Key(token.hash(), workspace), unknown -> exchange.exchange(token, workspace));
    }

    /** Whoever signs out is out at once, here at least. */
    void forget(OpaqueToken token) {
        var hash = token.hash();
        traded.asMap().keySet().removeIf(key -> key.tokenHash().equals(hash));
    }

    private record Key(String tokenHash, Optional<String> workspace) {}
}
