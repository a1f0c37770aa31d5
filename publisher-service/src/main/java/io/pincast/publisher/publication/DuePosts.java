package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.Intake.Due;
import java.time.Clock;
import java.util.List;

/** Takes in what the scheduler asks: stores it, and hands a new round to its account's lane at once. */
public class DuePosts {
    private final Ledger ledger;
    private final LedgerStore store;
    private final Intake intake;
    private final Handover handover;
    private final Clock clock;

    public DuePosts(Ledger ledger, LedgerStore store, Intake intake, Handover handover, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.intake = intake;
        this.handover = handover;
        this.clock = clock;
    }

    public void due(Subject subject, int round, Order order) {
        var taken = handover.takesAtOnce();
        var waiting = handover.waitingOf(subject.accountId(), clock.instant());
        var due = new Due(subject, round, order, taken, waiting);
        var decision = ledger.apply(
                subject.publicationId(),
                (known, contentUnderWay) -> intake.due(known, due, contentUnderWay, clock.instant()));
        if (taken) {
            switch (decision) {
                case Decision.Insert(var publication, var _) -> begin(publication);
                case Decision.Change(var before, var after, var _) when after.round() > before.round() -> begin(after);
                case Decision.Change _, Decision.Nothing _ -> {}
            }
        }
    }

    private void begin(Publication opened) {
        if (opened.state() == PublicationState.PREPARED) {
            handover.take(Held.of(opened), Handover.Place.of(opened));
        }
    }

    public void revocation(Subject subject, int round) {
        ledger.apply(subject.publicationId(), (known, _) -> intake.revocation(known, subject, round, clock.instant()));
    }

    public void resolution(Subject subject, Resolution resolution) {
        var pinOfAnother = resolution.choice() instanceof Resolution.Found(var pinId)
                && !store.findPinsOfOthers(subject.accountId(), List.of(pinId), subject.publicationId())
                        .isEmpty();
        ledger.apply(
                subject.publicationId(),
                (known, _) -> intake.resolution(known, resolution, pinOfAnother, clock.instant()));
    }

    /** A message of which only the headers can be read. */
    public void unreadable(Subject subject, int round, Reason reason) {
        ledger.apply(
                subject.publicationId(),
                (known, _) -> intake.unreadable(known, subject, round, reason, clock.instant()));
    }
}
