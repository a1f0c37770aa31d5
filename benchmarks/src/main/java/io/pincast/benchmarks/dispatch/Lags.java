package io.pincast.benchmarks.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How late each of a run was, in milliseconds.
 *
 * @param sorted the shortest first
 * @param last from the first due instant until the last was acknowledged
 */
record Lags(List<Long> sorted, long last) {
    Lags {
        sorted = sorted.stream().sorted().toList();
    }

    static Lags of(List<Publisher.Dispatch> dispatches, Instant from) {
        return new Lags(
                dispatches.stream().map(dispatch -> dispatch.lag().toMillis()).toList(),
                dispatches.stream()
                        .mapToLong(dispatch -> Duration.between(from, dispatch.acknowledgedAt())
                                .toMillis())
                        .max()
                        .orElseThrow());
    }

    long percentile(int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "p50 %d ms, p90 %d ms, p99 %d ms, max %d ms",
                percentile(50),
                percentile(90),
                percentile(99),
                sorted.getLast());
    }
}
