package io.pincast.publisher.attempt;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.RECONCILING;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.Timers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes after an answer that was not clear. */
class WorkerReadingTest extends WorkerScene {
    @Test
    void looksAtOnceAfterAnUnclearAnswerAndAdoptsThePin() {
        var held = due("p", 1);
        pinterest.create = gate -> {
            pinterest.board = List.of(pin("7", "p"));
            return unclear();
        };
        work(held);
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.requests).isOne();
    }

    private BoardReading.SeenPin pin(String id, String title) {
        return new BoardReading.SeenPin(id, null, new Texts(title, null, null, null), clock.instant());
    }

    @Test
    void goesOnReadingWhereNothingIsThereYet() {
        var held = due("p", 1);
        pinterest.create = gate -> unclear();
        work(held);
        assertThat(publication("p").state()).isEqualTo(RECONCILING);
        assertThat(publication("p").times().leaseUntil()).isNull();
        assertThat(publication("p").times().actAt()).isAfter(clock.instant());
    }

    @Test
    void readsTheBoardOnceMoreBeforeItSendsAfterAnUnclearRound() {
        var held = due("p", 1);
        pinterest.create = gate -> unclear();
        work(held);
        var listedLate = pin("7", "p");
        deferByAbsence("p");
        pinterest.create = gate -> created("8");
        pinterest.board = List.of(listedLate);
        work(due("p", 2));
        assertThat(publication("p").pinId()).contains("7");
        assertThat(pinterest.requests).isOne();
    }

    private void deferByAbsence(String id) {
        while (publication(id).state() == RECONCILING) {
            clock.set(publication(id).times().actAt());
            var sending = new io.pincast.publisher.publication.Sending(Timers.DEFAULT);
            ledger.apply(id, (known, _) -> sending.takeOver(known, clock.instant()));
            work(Held.of(publication(id)));
        }
        assertThat(publication(id).state()).isEqualTo(DEFERRED);
    }
}
