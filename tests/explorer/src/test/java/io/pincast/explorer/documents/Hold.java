package io.pincast.explorer.documents;

import io.pincast.explorer.protocol.Contents;
import io.pincast.publisher.ledger.Held;

/**
 * Who works on a round.
 *
 * @param clock by how many ticks the replica's clock is ahead
 */
public record Hold(int publication, int round, int epoch, int clock) {

    long key() {
        return publication | round << 1 | epoch << 4 | clock << 8;
    }

    Held held() {
        var subject = Contents.subject(publication);
        return new Held(subject.publicationId(), subject.accountId(), round, epoch);
    }
}
