package io.pincast.scheduler.it;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.PinDraft;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Planning;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What falls due, all at once or one by one, is handed over once each and never early, by the broker's own clock. How late it is
 * stands in the log; that is measured by the benchmark, for a test's machine may be busy.
 */
class LagIT {
    private static final Logger log = LoggerFactory.getLogger(LagIT.class);

    @Test
    void aThousandDueAtOneInstantAreHandedOverOnceEachAndNoneEarly() {
        var lags = lags("at once", 1_000, (from, i) -> from);
        assertThat(lags.getFirst()).as("never early").isGreaterThanOrEqualTo(Duration.ZERO);
    }

    @Test
    void oneByOneEachIsHandedOverOnceAndNoneEarly() {
        var lags = lags("one by one", 200, (from, i) -> from.plusMillis(i * 20L));
        assertThat(lags.getFirst()).as("never early").isGreaterThanOrEqualTo(Duration.ZERO);
    }

    private static List<Duration> lags(String what, int count, BiFunction<Instant, Integer, Instant> dueAt) {
        var workspace = planned(count, dueAt, ofSeconds(4));
        var received = await().atMost(ofSeconds(30)).until(() -> dueOf(workspace), due -> due.size() >= count);
        assertThat(received).hasSize(count);
        var lags = received.stream()
                .map(due ->
                        Duration.between(Instant.parse(due.data().get("dueAt").asString()), due.appendedAt()))
                .sorted()
                .toList();
        log.info(
                "{}, {}: due until appended p50 {} ms, p99 {} ms, last {} ms",
                count,
                what,
                percentile(lags, 50).toMillis(),
                percentile(lags, 99).toMillis(),
                lags.getLast().toMillis());
        return lags;
    }

    /** Plans so far ahead that the last is planned before the first is due, however busy the machine is. */
    private static String planned(int count, BiFunction<Instant, Integer, Instant> dueAt, Duration ahead) {
        var workspace = UUID.randomUUID().toString();
        var from = Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
        try (var planners = Executors.newFixedThreadPool(32)) {
            IntStream.range(0, count).forEach(i -> planners.execute(() -> plan(workspace, i, dueAt.apply(from, i))));
        }
        return Instant.now().isBefore(from.minusSeconds(1)) ? workspace : planned(count, dueAt, ahead.multipliedBy(2));
    }

    private static List<Topic.Received> dueOf(String workspace) {
        return SchedulerInstance.DUE_POSTS.where(
                due -> due.header("workspaceid").equals(workspace));
    }

    private static Duration percentile(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static void plan(String workspace, int number, Instant dueAt) {
        SchedulerInstance.bean(PublicationProgress.class)
                .plan(new Planning.Wish(
                        new WorkspaceId(workspace),
                        new PostId(UUID.randomUUID().toString()),
                        new Target("account-" + number % 50, "1001", null),
                        1,
                        new PinDraft(
                                "Post " + number,
                                "A description of some length. ".repeat(10),
                                "https://example.com/" + number,
                                "A picture",
                                List.of(new DraftMedia("m", "image/png", 10, "ab".repeat(32)))),
                        dueAt,
                        dueAt.plus(Duration.ofHours(24)),
                        false));
    }
}
