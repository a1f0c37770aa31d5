package io.pincast.explorer.documents;

import io.pincast.explorer.protocol.Ticks;
import io.pincast.publisher.ledger.Happening.Deferred;
import io.pincast.publisher.ledger.Happening.Failed;
import io.pincast.publisher.ledger.Happening.Published;
import io.pincast.publisher.ledger.Happening.Revoked;
import io.pincast.publisher.ledger.Happening.Unconfirmed;
import io.pincast.publisher.ledger.Happening.Verdict;
import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import java.util.List;

/** The publisher's answers on their way to the scheduler, each a bit of a set. What they say in words is left away. */
public final class Answers {
    private static final Problem WHY = new Problem("WHY", "Because.", null, null, null, null);
    private final Interned<Answer> met = new Interned<>();

    long bit(int round, long seq, Verdict verdict) {
        var number = met.of(answer(round, seq, verdict));
        if (number >= Long.SIZE) {
            throw new IllegalStateException("more answers than fit into a set");
        }
        return 1L << number;
    }

    public Answer get(int number) {
        return met.get(number);
    }

    private static Answer answer(int round, long seq, Verdict verdict) {
        return switch (verdict) {
            case Published published ->
                new Answer.Published(
                        round,
                        seq,
                        new Publication.Pin(published.pinId(), "", published.environment(), Ticks.LONG_AGO, false));
            case Deferred _ -> new Answer.Deferred(round, seq, Ticks.LONG_AGO, null, WHY);
            case Failed _ -> new Answer.Failed(round, seq, WHY);
            case Unconfirmed _ -> new Answer.Unconfirmed(round, seq, WHY, List.of());
            case Revoked _ -> new Answer.Revoked(round, seq);
        };
    }
}
