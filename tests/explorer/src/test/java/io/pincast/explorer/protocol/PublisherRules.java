package io.pincast.explorer.protocol;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Intake.Due;
import io.pincast.publisher.publication.Look;
import io.pincast.publisher.publication.Resolution;
import io.pincast.publisher.publication.Setback;
import java.time.Instant;
import java.util.Optional;

/** P1 to P9, each at the clock of the replica that asks. */
public interface PublisherRules {
    Decision due(Optional<Publication> known, Due due, boolean contentUnderWay, Instant now);

    Decision revocation(Optional<Publication> known, Subject subject, int round, Instant now);

    Decision unreadable(Optional<Publication> known, Subject subject, int round, Instant now);

    Decision resolution(Optional<Publication> known, Resolution resolution, boolean pinOfAnother, Instant now);

    Decision takeOver(Optional<Publication> known, Instant now);

    Decision giveBack(Optional<Publication> known, Held held, Instant now);

    Decision notNow(Optional<Publication> known, Held held, Setback setback, Instant now);

    Decision arm(Optional<Publication> known, Held held, Instant armedAt);

    Decision outcome(Optional<Publication> known, Held held, CallOutcome outcome, Instant now);

    Decision read(Optional<Publication> known, Held held, Look look, Instant now);

    Decision lookBeforeArming(Optional<Publication> known, Held held, Look look, Instant now);

    /** Before that, a Pin cannot be of a round that was prepared then. */
    Instant earliestCreation(Instant preparedAt);

    /** From when nothing can come any more of a request that was armed then. */
    Instant quietAt(Instant armedAt);
}
