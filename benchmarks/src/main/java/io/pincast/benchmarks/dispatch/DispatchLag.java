package io.pincast.benchmarks.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int FEW = 100;
    private static final int WARM_UPS = 3;
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration OVER_A_MINUTE = Duration.ofMinutes(1).dividedBy(BURST);

    private DispatchLag() {}

    /** {@code on-time} and {@code later} run one half alone; a file's name after that takes the plot. */
    public static void main(String[] arguments) throws IOException {
        var half = arguments.length > 0 ? arguments[0] : "";
        try (var empty = Scheduler.start()) {
            say("warm-up", run(empty, FEW, AT_ONCE));
            // Three of them: before, the compiler is still at work, and its threads share the two cores.
            for (var i = 0; i < WARM_UPS; i++) {
                say("warm-up", run(empty, BURST, AT_ONCE));
            }
            if (!half.equals("later")) {
                var plot = Plot.of(onTime(empty));
                if (arguments.length > 1) {
                    Files.writeString(Path.of(arguments[1]), plot);
                }
            }
            if (!half.equals("on-time")) {
                compare(empty);
            }
        }
    }

    private static List<Plot.Curve> onTime(Scheduler empty) {
        var bursts = bursts(empty);
        var spread = say("1,000 over a minute", run(empty, BURST, OVER_A_MINUTE));
        var large = say("10,000 at once", run(empty, LARGE, AT_ONCE));
        System.out.printf(Locale.ROOT, "10,000 at once: %d/s%n", LARGE * 1_000L / large.last());
        return List.of(
                new Plot.Curve("1,000 at once", bursts),
                new Plot.Curve("1,000 over a minute", spread),
                new Plot.Curve("10,000 at once", large));
    }

    /** Returns the one whose median is the median. */
    private static Lags bursts(Scheduler empty) {
        var runs = new ArrayList<Lags>();
        for (var i = 0; i < RUNS; i++) {
            runs.add(say("1,000 at once", run(empty, BURST, AT_ONCE)));
        }
        runs.sort((one, other) -> Long.compare(one.percentile(50), other.percentile(50)));
        return runs.get(RUNS / 2);
    }

    /** Nothing and much planned for later, one after the other, so that whatever else the machine does meets both. */
    private static void compare(Scheduler empty) {
        var without = new Side("nothing planned for later", empty);
        try (var full = Scheduler.start()) {
            run(full, BURST, AT_ONCE);
            full.plan(LATER, i -> Instant.now().plus(Duration.ofDays(30)).plusSeconds(i));
            run(full, BURST, AT_ONCE);
            var with = new Side(String.format(Locale.ROOT, "%,d planned for later", LATER), full);
            for (var i = 0; i < RUNS; i++) {
                without.burst();
                with.burst();
            }
            without.say();
            with.say();
            System.out.printf(
                    Locale.ROOT,
                    "medians %.0f %% apart; %s%n",
                    100.0 * Math.abs(without.median() - with.median()) / Math.min(without.median(), with.median()),
                    Load.words());
        }
    }

    private static Lags run(Scheduler scheduler, int count, Duration spacing) {
        var duesBefore = scheduler.publisher().dues();
        // So far ahead that the last is planned before the first is due.
        var from = Instant.now().plusSeconds(8 + count / 150);
        var ids = scheduler.plan(count, i -> from.plus(spacing.multipliedBy(i)));
        if (!Instant.now().isBefore(from)) {
            throw new IllegalStateException("planning took longer than there was time");
        }
        var dispatches = scheduler.publisher().await(ids);
        scheduler.awaitPublished(ids);
        var lags = Lags.of(dispatches, from);
        if (lags.sorted().getFirst() < 0) {
            throw new IllegalStateException("sent before it was due");
        }
        var dues = scheduler.publisher().dues() - duesBefore;
        if (dues != count) {
            throw new IllegalStateException("sent " + dues + " times for " + count + " posts");
        }
        return lags;
    }

    private static void await(Instant instant) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !Instant.now().isBefore(instant));
    }

    private static Lags say(String what, Lags lags) {
        System.out.printf(Locale.ROOT, "%s: %s, all within %d ms; %s%n", what, lags.words(), lags.last(), Load.words());
        return lags;
    }

    /** One of the two that are compared. */
    private static final class Side {
        private final String name;
        private final Scheduler scheduler;
        private final List<Long> medians = new ArrayList<>();

        private Side(String name, Scheduler scheduler) {
            this.name = name;
            this.scheduler = scheduler;
        }

        private void burst() {
            medians.add(run(scheduler, BURST, AT_ONCE).percentile(50));
        }

        /** What one look reads while a few wait to be due, and nothing is claimed. */
        private double readByALook() {
            var from = Instant.now().plusSeconds(8);
            var ids = scheduler.plan(FEW, i -> from);
            await(from.minusSeconds(4));
            var looks = scheduler.looks();
            var read = scheduler.documentsRead();
            await(from.minusSeconds(1));
            read = scheduler.documentsRead() - read;
            looks = scheduler.looks() - looks;
            scheduler.publisher().await(ids);
            return read / looks;
        }

        private long median() {
            return medians.stream().sorted().toList().get(RUNS / 2);
        }

        private void say() {
            System.out.printf(
                    Locale.ROOT,
                    "%s: p50 %s ms, median %d ms; documents read by a look with %d due soon: %.2f%n",
                    name,
                    medians,
                    median(),
                    FEW,
                    readByALook());
        }
    }
}
