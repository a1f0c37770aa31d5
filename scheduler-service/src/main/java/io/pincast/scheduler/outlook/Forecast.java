package io.pincast.scheduler.outlook;

import io.pincast.scheduler.progress.AccountQueues.Queued;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.PublicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When each of an account's queue will be published, if nothing new gets in the way: one by one, at the account's pace. */
public final class Forecast {

    private Forecast() {}

    /**
     * What slows an account down, all categories taken together.
     *
     * @param gap between two Pins
     * @param freeAt before this nothing that has no place yet is published
     */
    public record Tempo(
            int limit,
            Duration window,
            Duration gap,
            Instant freeAt,
            @Nullable Problem why) {

        /** The slowest of what was heard; what is told of none is the default's. */
        static Tempo of(Collection<Pace> heard, OutlookProperties otherwise, Instant now) {
            var slowest = heard.stream().max((one, other) -> one.gap().compareTo(other.gap()));
            var busiest = heard.stream()
                    .filter(pace -> pace.freeAt().isAfter(now))
                    .max((one, other) -> one.freeAt().compareTo(other.freeAt()));
            var limit = slowest.map(Pace::limit).orElse(otherwise.limit());
            var window = slowest.map(Pace::window).orElse(otherwise.window());
            return new Tempo(
                    limit,
                    window,
                    window.dividedBy(Math.max(1, limit)),
                    busiest.map(Pace::freeAt).orElse(now),
                    busiest.map(Pace::why).orElse(null));
        }
    }

    /**
     * One of the queue.
     *
     * @param ahead how many go before it without a pause in between
     */
    public record Expected(PublicationId id, Instant dueAt, Instant expectedAt, int ahead) {
        Duration delay() {
            return Duration.between(dueAt, expectedAt);
        }
    }

    /** Of a queue in the order of its instants. Whoever has a place reserved keeps it, and takes none from the others. */
    public static List<Expected> of(List<Queued> queue, Tempo tempo, Instant now) {
        var all = new ArrayList<Expected>();
        var next = tempo.freeAt().isAfter(now) ? tempo.freeAt() : now;
        var ahead = 0;
        for (var queued : queue) {
            var slotAt = queued.slotAt();
            if (slotAt != null) {
                all.add(new Expected(queued.id(), queued.dueAt(), later(slotAt, now), 0));
                continue;
            }
            ahead = queued.dueAt().isAfter(next) ? 0 : ahead;
            var expectedAt = later(queued.dueAt(), next);
            all.add(new Expected(queued.id(), queued.dueAt(), expectedAt, ahead));
            next = expectedAt.plus(tempo.gap());
            ahead++;
        }
        return all;
    }

    /** Whether nobody in it has to wait at its beginning: then what stood before it does not matter. */
    static boolean beginsIdle(List<Expected> part) {
        return part.stream()
                .anyMatch(expected -> expected.ahead() == 0 && expected.delay().isZero());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
