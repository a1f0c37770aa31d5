package io.pincast.explorer.protocol;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Look;
import io.pincast.publisher.publication.Reconciliation;
import io.pincast.publisher.publication.Resolution;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Timers;
import java.time.Instant;
import java.util.Optional;

/** The publisher's functions that run in production. */
public class RealPublisher implements PublisherRules {
    private static final Reason UNREADABLE = Reason.of("UNREADABLE_MESSAGE", "It was damaged on its way.", null);
    private final Timers timers;
    private final Intake intake;
    private final Sending sending;
    private final Reconciliation reconciliation;

    public RealPublisher(Timers timers) {
        this.timers = timers;
        this.intake = new Intake(timers);
        this.sending = new Sending(timers);
        this.reconciliation = new Reconciliation(timers);
    }

    @Override
    public Decision due(Optional<Publication> known, Intake.Due due, boolean contentUnderWay, Instant now) {
        return intake.due(known, due, contentUnderWay, now);
    }

    @Override
    public Decision revocation(Optional<Publication> known, Subject subject, int round, Instant now) {
        return intake.revocation(known, subject, round, now);
    }

    @Override
    public Decision unreadable(Optional<Publication> known, Subject subject, int round, Instant now) {
        return intake.unreadable(known, subject, round, UNREADABLE, now);
    }

    @Override
    public Decision resolution(Optional<Publication> known, Resolution resolution, boolean pinOfAnother, Instant now) {
        return intake.resolution(known, resolution, pinOfAnother, now);
    }

    @Override
    public Decision takeOver(Optional<Publication> known, Instant now) {
        return sending.takeOver(known, now);
    }

    @Override
    public Decision giveBack(Optional<Publication> known, Held held, Instant now) {
        return sending.release(known, held, now);
    }

    @Override
    public Decision notNow(Optional<Publication> known, Held held, Setback setback, Instant now) {
        return sending.notNow(known, held, setback, now);
    }

    @Override
    public Decision arm(Optional<Publication> known, Held held, Instant armedAt) {
        return sending.arm(known, held, Contents.ENVIRONMENT, armedAt);
    }

    @Override
    public Decision outcome(Optional<Publication> known, Held held, CallOutcome outcome, Instant now) {
        return sending.outcome(known, held, outcome, now);
    }

    @Override
    public Decision read(Optional<Publication> known, Held held, Look look, Instant now) {
        return reconciliation.read(known, held, look, now);
    }

    @Override
    public Decision lookBeforeArming(Optional<Publication> known, Held held, Look look, Instant now) {
        return reconciliation.lookBeforeArming(known, held, look, now);
    }

    @Override
    public Instant earliestCreation(Instant preparedAt) {
        return timers.earliestCreation(preparedAt);
    }

    @Override
    public Instant quietAt(Instant armedAt) {
        return timers.quietAt(armedAt);
    }
}
