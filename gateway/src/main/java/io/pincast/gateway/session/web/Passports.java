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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for a moment what was traded, never longer than it is valid. Requests that come together ask once. */
class Passports {
    private static final int MOST = 50_000;
    private final TokenExchange exchange;
    private final Cache<Key, Passport> traded;
    private final Map<Key, CompletableFuture<Passport>> underWay = new ConcurrentHashMap<>();

    Passports(TokenExchange exchange, Duration kept, Clock clock, Ticker ticker) {
        this.exchange = exchange;
        this.traded = Caffeine.newBuilder()
                .ticker(ticker)
                // Not on the JVM's common pool, where others may wait.
                .executor(Runnable::run)
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

    /** Asks, or waits for whoever asks already. Not inside the cache: it must not hold its locks while HTTP takes its time. */
    Passport trade(OpaqueToken token, Optional<String> workspace) {
        var key = new Key(token.hash(), workspace);
        var mine = new CompletableFuture<Passport>();
        var running = underWay.putIfAbsent(key, mine);
        if (running != null) {
            return await(running);
        }
        try {
            var passport = exchange.exchange(token, workspace);
            traded.put(key, passport);
            mine.complete(passport);
            return passport;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(key, mine);
            // Nobody waits for ever, whatever went wrong.
            mine.cancel(false);
        }
    }

    private static Passport await(CompletableFuture<Passport> running) {
        try {
            return running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw e;
        }
    }

    /** Whoever signs out is out at once, here at least. */
    void forget(OpaqueToken token) {
        var hash = token.hash();
        traded.asMap().keySet().removeIf(key -> key.tokenHash().equals(hash));
    }

    private record Key(String tokenHash, Optional<String> workspace) {}
}
