package io.pincast.gateway.ratelimit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.pincast.gateway.ratelimit.Allowance;

/** One bucket per client, forgotten once it would be full again anyway. */
class ClientBuckets {
    private static final int MOST_CLIENTS = 100_000;
    private final Allowance allowance;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    ClientBuckets(Allowance allowance, Ticker ticker) {
        this.allowance = allowance;
        this.time = new Ticks(ticker);
        this.buckets = Caffeine.newBuilder()
                .ticker(ticker)
                // Not on the JVM's common pool, where others may wait.
                .executor(Runnable::run)
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(allowance.per())
                .build();
    }

    Allowance allowance() {
        return allowance;
    }

    /** Takes one request off, if there is one left. */
    ConsumptionProbe take(String client) {
        return of(client).tryConsumeAndReturnRemaining(1);
    }

    boolean isEmpty(String client) {
        var bucket = buckets.getIfPresent(client);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private Bucket of(String client) {
        return buckets.get(
                client,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(allowance.requests())
                                .refillGreedy(allowance.requests(), allowance.per()))
                        .build());
    }

    private record Ticks(Ticker ticker) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
