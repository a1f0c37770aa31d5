package io.pincast.explorer.step;

import io.pincast.explorer.documents.Answers;
import io.pincast.explorer.documents.LedgerBook;
import io.pincast.explorer.documents.SchedulerBook;
import io.pincast.explorer.protocol.Protocol;
import io.pincast.explorer.protocol.Scene;
import io.pincast.explorer.state.Case;
import io.pincast.publisher.ledger.PublicationState;

/** What every step looks into. */
public record Books(Scene scene, Protocol protocol, SchedulerBook scheduler, LedgerBook ledger, Answers answers) {

    public static Books of(Scene scene, Protocol protocol, boolean leases) {
        var answers = new Answers();
        return new Books(
                scene,
                protocol,
                new SchedulerBook(protocol.scheduler(), answers),
                LedgerBook.of(
                        protocol.publisher(),
                        scene.timing(),
                        leases,
                        scene.cast().publications() > 1,
                        answers),
                answers);
    }

    public Books with(Scene other) {
        return new Books(other, protocol, scheduler, ledger, answers);
    }

    public int publications() {
        return scene.cast().publications();
    }

    /** By how many ticks the clock of a publisher's replica is ahead. */
    public int clock(int publisher) {
        return publisher == 0 ? 0 : scene.timing().clockAhead();
    }

    public int round(Case one) {
        return ledger.get(one.ledger()).map(known -> known.round()).orElse(0);
    }

    public boolean ledgerIs(Case one, PublicationState state) {
        return ledger.get(one.ledger()).filter(known -> known.state() == state).isPresent();
    }
}
