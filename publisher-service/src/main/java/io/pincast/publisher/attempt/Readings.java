package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import io.pincast.publisher.publication.Look;
import io.pincast.publisher.publication.Reconciliation;
import io.pincast.publisher.publication.Timers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** P8 and P9: reads the board for a publication, and lets the rules say what it tells. */
public class Readings {
    private final Ledger ledger;
    private final LedgerStore store;
    private final AccessTokens tokens;
    private final Admission admission;
    private final Reconciliation reconciliation;
    private final Timers timers;
    private final Clock clock;

    public Readings(
            Ledger ledger, LedgerStore store, AccessTokens tokens, Admission admission, Timers timers, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.tokens = tokens;
        this.admission = admission;
        this.reconciliation = new Reconciliation(timers);
        this.timers = timers;
        this.clock = clock;
    }

    /** After an outcome that is not known. */
    void reconcile(Held held, Publication publication) {
        var look = look(publication);
        ledger.apply(held.publicationId(), (known, _) -> reconciliation.read(known, held, look, clock.instant()));
    }

    /** After a success that may have a double. */
    void watch(Held held, Publication publication) {
        var look = look(publication);
        ledger.apply(held.publicationId(), (known, _) -> reconciliation.watch(known, held, look, clock.instant()));
    }

    /** Once more before arming. Returns whether nothing stands against it. */
    boolean standsNothingAgainst(Held held, Publication publication, Grant grant) {
        var look = look(publication, grant);
        var decision = ledger.apply(
                held.publicationId(),
                (known, _) -> reconciliation.lookBeforeArming(known, held, look, clock.instant()));
        return decision instanceof Decision.Change change && change.after().state() == PublicationState.PREPARED;
    }

    private Look look(Publication publication) {
        return switch (tokens.access(publication.subject(), null)) {
            case AccessTokens.Access.Granted(var grant) -> look(publication, grant);
            case AccessTokens.Access.Refused(var setback) ->
                look(publication, new BoardReading.Broken(clock.instant(), 0, setback.reason()));
        };
    }

    private Look look(Publication publication, Grant grant) {
        var read = admission.read(publication, grant);
        if (read.tokenRefused()) {
            // The next reading gets the renewed one.
            var hash = Preparation.sha256(grant.accessToken().getBytes(StandardCharsets.UTF_8));
            tokens.access(publication.subject(), hash);
        }
        return look(publication, read.reading());
    }

    private Look look(Publication publication, BoardReading reading) {
        var candidates = Look.candidates(publication, reading, timers).stream()
                .map(SeenPin::id)
                .toList();
        return new Look(
                reading, store.findPinsOfOthers(publication.subject().accountId(), candidates, publication.id()));
    }
}
