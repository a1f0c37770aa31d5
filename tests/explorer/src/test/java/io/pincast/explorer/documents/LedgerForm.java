package io.pincast.explorer.documents;

import io.pincast.explorer.protocol.Contents;
import io.pincast.explorer.protocol.Records;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.explorer.protocol.Timing;
import io.pincast.publisher.ledger.Attempt;
import io.pincast.publisher.ledger.Evidence;
import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a ledger document. Numbers that are only compared (epoch, version, seq) are counted anew, instants that only
 * matter by having come are all long ago; what is left of time is the end of the lease and the quiet instant, relative to now.
 */
final class LedgerForm {
    private static final Reason WHY = Reason.of("WHY", "Because.", null);
    private static final Evidence ABSENCE = new Evidence(Ticks.LONG_AGO, 0, true, true, List.of());
    private final Timing timing;
    private final boolean leases;
    private final boolean others;

    /**
     * Makes one.
     *
     * @param leases whether a lease holds anybody off; else whoever comes may take over at any moment
     * @param others whether there are other publications, whose Pins may be younger than any request of this one
     */
    LedgerForm(Timing timing, boolean leases, boolean others) {
        this.timing = timing;
        this.leases = leases;
        this.others = others;
    }

    /** In normal form. {@code seq} is the number of verdicts told so far. */
    Publication of(Publication publication, long seq) {
        var open = publication.state().isOpen();
        return Records.with(
                publication,
                "order",
                publication.order() == null ? null : Contents.order(content(publication)),
                "version",
                1L,
                "seq",
                seq,
                "epoch",
                (long) epochs(publication).headSet(publication.epoch(), true).size(),
                "times",
                times(publication),
                "history",
                history(publication),
                "answer",
                open ? null : answer(publication.answer(), seq));
    }

    /** The same a tick later. */
    static Publication older(Publication publication) {
        var times = publication.times();
        return Records.with(
                publication,
                "times",
                Records.with(times, "leaseUntil", older(times.leaseUntil()), "quietAt", older(times.quietAt())),
                "history",
                Records.with(
                        publication.history(),
                        "attempts",
                        publication.history().attempts().stream()
                                .map(attempt -> Records.with(attempt, "armedAt", older(attempt.armedAt())))
                                .toList()));
    }

    private static @Nullable Instant older(@Nullable Instant instant) {
        return instant == null ? null : instant.minus(Ticks.TICK);
    }

    /** The epochs that a document names, oldest first: the normal form counts them from 1. */
    static NavigableSet<Long> epochs(Publication publication) {
        var epochs = new TreeSet<Long>();
        last(publication).ifPresent(attempt -> epochs.add(attempt.epoch()));
        epochs.add(publication.epoch());
        return epochs;
    }

    static int content(Publication publication) {
        var order = publication.order();
        return order == null || order.content().title() == null
                ? 0
                : Contents.contentOf(order.content().title());
    }

    private Publication.Times times(Publication publication) {
        var times = publication.times();
        var open = publication.state().isOpen();
        return new Publication.Times(
                times.preparedAt() == null ? null : Ticks.LONG_AGO,
                open && leases ? lease(times.leaseUntil()) : null,
                null,
                open ? quiet(times.quietAt()) : null,
                times.actAt() == null || publication.state() == PublicationState.PUBLISHED ? null : Ticks.LONG_AGO);
    }

    private @Nullable Instant lease(@Nullable Instant until) {
        return until == null || Ticks.until(until) < -timing.sending().clockDifference()
                ? null
                : Ticks.at(Ticks.until(until));
    }

    private @Nullable Instant quiet(@Nullable Instant quietAt) {
        return quietAt == null
                ? null
                : Ticks.at(Math.max(Ticks.until(quietAt), -timing.reading().within()));
    }

    /** Of the attempts only the last is ever asked for, but to watch for a second Pin. */
    private Publication.History history(Publication publication) {
        var history = publication.history();
        var epochs = epochs(publication);
        return Records.with(
                history,
                "attempts",
                last(publication).stream()
                        .map(attempt -> attempt(
                                attempt, epochs.headSet(attempt.epoch(), true).size()))
                        .toList(),
                "reads",
                publication.state() == PublicationState.RECONCILING
                        ? history.reads().stream()
                                .filter(Evidence::counted)
                                .limit(timing.absences())
                                .map(read -> ABSENCE)
                                .toList()
                        : List.of(),
                "doubtSince",
                history.doubtSince() == null || publication.state() == PublicationState.PUBLISHED
                        ? null
                        : Ticks.LONG_AGO,
                "streak",
                0);
    }

    private Attempt attempt(Attempt attempt, int epoch) {
        return Records.with(attempt, "epoch", (long) epoch, "armedAt", armed(attempt.armedAt()), "end", null);
    }

    /** As long ago as matters: until nothing can come of it any more. */
    private Instant armed(Instant armedAt) {
        return others ? Ticks.at(Math.max(Ticks.until(armedAt), -timing.untilQuiet() - 1)) : Ticks.LONG_AGO;
    }

    private static Optional<Attempt> last(Publication publication) {
        return publication.state() == PublicationState.PUBLISHED ? Optional.empty() : publication.lastAttempt();
    }

    private static @Nullable Fact answer(@Nullable Fact answer, long seq) {
        return answer == null ? null : new Fact(answer.round(), seq, Ticks.LONG_AGO, bare(answer.happening()));
    }

    private static Happening bare(Happening verdict) {
        return switch (verdict) {
            case Happening.Published published ->
                Records.with(published, "publishedAt", Ticks.LONG_AGO, "adopted", false);
            case Happening.Deferred deferred ->
                Records.with(deferred, "retryAt", Ticks.LONG_AGO, "slotAt", null, "reason", WHY);
            case Happening.Failed failed -> Records.with(failed, "reason", WHY);
            case Happening.Unconfirmed unconfirmed -> Records.with(unconfirmed, "reason", WHY, "evidence", List.of());
            default -> verdict;
        };
    }
}
