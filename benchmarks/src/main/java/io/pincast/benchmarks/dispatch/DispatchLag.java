package io.pincast.benchmarks.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.awaitility.Awaitility;

/**
 * From a post's due instant until Kafka has acknowledged it: bursts, an even spread, and the same burst with nothing and with much
 * planned for later. The scheduler is the real one, on the embedded broker and store; the publisher answers at once.
 */
public final class DispatchLag {
    private static final int BURST = 1_000;
    private static final int LARGE = 10_000;
    private static final int LATER = 100_000;
    private static final int RUNS = 5;
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final BiFunction<Instant, Integer, Instant> AT_ONCE = (from, i) -> from;
    private static final BiFunction<Instant, Integer, Instant> OVER_A_MINUTE = (from, i) -> from.plusMillis(60L * i);

    private DispatchLag() {}

    /** Writes the plot to the file that is named. */
    public static void main(String[] arguments) throws IOException {
        var curves = new ArrayList<Plot.Curve>();
        try (var empty = Scheduler.start()) {
            say("warm-up", run(empty, BURST, AT_ONCE));
            curves.add(new Plot.Curve("1,000 at once", say("1,000 at once", run(empty, BURST, AT_ONCE))));
            curves.add(new Plot.Curve(
                    "1,000 over a minute", say("1,000 over a minute", run(empty, BURST, OVER_A_MINUTE))));
            var large = say("10,000 at once", run(empty, LARGE, AT_ONCE));
            System.out.printf(Locale.ROOT, "10,000 at once: %d/s%n", LARGE * 1_000L / large.last());
            compare(empty);
        }
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), Plot.of(curves));
        }
    }

    /** Nothing and much planned for later, one after the other, so that whatever else the machine does meets both. */
    private static void compare(Scheduler empty) {
        var without = new ArrayList<Long>();
        var with = new ArrayList<Long>();
        try (var full = Scheduler.start()) {
            run(full, BURST, AT_ONCE);
            full.plan(LATER, i -> Instant.now().plus(Duration.ofDays(30)).plusSeconds(i));
            for (var i = 0; i < RUNS; i++) {
                without.add(run(empty, BURST, AT_ONCE).percentile(50));
                with.add(run(full, BURST, AT_ONCE).percentile(50));
            }
            var one = median(without);
            var other = median(with);
            System.out.printf(
                    Locale.ROOT,
                    "medians of %d runs: %s ms with nothing planned for later, %s ms with %,d: %d and %d, %.0f %% apart%n",
                    RUNS,
                    without,
                    with,
                    LATER,
                    one,
                    other,
                    100.0 * Math.abs(one - other) / Math.max(1, Math.min(one, other)));
            System.out.printf(
                    Locale.ROOT,
                    "documents read in %d s with nothing due: %.0f with nothing planned for later, %.0f with %,d%n",
                    IDLE.toSeconds(),
                    readWhileIdle(empty),
                    readWhileIdle(full),
                    LATER);
        }
    }

    private static double readWhileIdle(Scheduler scheduler) {
        var before = scheduler.documentsRead();
        var until = Instant.now().plus(IDLE);
        Awaitility.await().atMost(IDLE.multipliedBy(2)).until(() -> Instant.now().isAfter(until));
        return scheduler.documentsRead() - before;
    }

    private static Lags run(Scheduler scheduler, int count, BiFunction<Instant, Integer, Instant> dueAt) {
        var duesBefore = scheduler.publisher().dues();
        // So far ahead that the last is planned before the first is due.
        var from = Instant.now().plusSeconds(8 + count / 250);
        var ids = scheduler.plan(count, i -> dueAt.apply(from, i));
        if (!Instant.now().isBefore(from)) {
            throw new IllegalStateException("planning took longer than there was time");
        }
        var dispatches = scheduler.publisher().dispatches();
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> dispatches.keySet().containsAll(ids));
        var lags = new Lags(
                ids.stream().map(id -> dispatches.get(id).lag().toMillis()).toList(),
                ids.stream()
                        .mapToLong(id -> Duration.between(from, dispatches.get(id).acknowledgedAt())
                                .toMillis())
                        .max()
                        .orElseThrow());
        if (lags.sorted().getFirst() < 0) {
            throw new IllegalStateException("sent before it was due");
        }
        if (scheduler.publisher().dues() - duesBefore != count) {
            throw new IllegalStateException("sent " + (scheduler.publisher().dues() - duesBefore) + " times for " + count + " posts");
        }
        return lags;
    }

    private static Lags say(String what, Lags lags) {
        System.out.printf(Locale.ROOT, "%s: %s, all within %d ms%n", what, lags.words(), lags.last());
        return lags;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
