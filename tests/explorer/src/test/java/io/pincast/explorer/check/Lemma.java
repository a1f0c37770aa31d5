package io.pincast.explorer.check;

import io.pincast.explorer.documents.Hold;
import io.pincast.explorer.documents.LedgerBook;
import io.pincast.explorer.documents.LedgerStep;
import io.pincast.explorer.documents.Sight;
import io.pincast.explorer.state.Case;
import io.pincast.explorer.step.Books;
import io.pincast.explorer.step.Harm;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Tidying} rests on, held against the rules for every ledger document that is met: a message of an older round or of the
 * one that has begun opens nothing, and whoever lost a round writes nothing to it. Both stay so, for rounds and epochs only rise.
 */
final class Lemma {
    private static final Sight NOTHING_SEEN = new Sight(true, 1, 0, 0, 0, 0, 0);
    private final Books books;
    private final BitSet held = new BitSet();

    Lemma(Books books) {
        this.books = books;
    }

    /** What is wrong with a document, or nothing; each is looked at once. */
    @Nullable
    Harm wrong(Case one, int about) {
        var document = one.ledger();
        if (document == LedgerBook.UNKNOWN || held.get(document)) {
            return null;
        }
        held.set(document);
        var publication = books.ledger().get(document).orElseThrow();
        if (reopens(document, publication, about)) {
            return Harm.REOPENED;
        }
        return isOverwritten(document, publication, about) ? Harm.OVERWRITTEN : null;
    }

    private boolean reopens(int document, Publication publication, int about) {
        for (var round = 1; round <= publication.round(); round++) {
            for (var content = 0; content < 2; content++) {
                var due = new LedgerBook.Due(about, round, content, true, 0);
                if (changes(document, books.ledger().due(document, due, false))) {
                    return true;
                }
            }
            var mayRevoke = round == publication.round() && publication.state() == PublicationState.PREPARED;
            if (!mayRevoke && changes(document, books.ledger().revocation(document, about, round))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOverwritten(int document, Publication publication, int about) {
        var lost = new Hold(about, publication.round(), 0, 0);
        return changes(document, books.ledger().arm(document, lost, 0))
                || changes(document, books.ledger().notNow(document, lost, false))
                || changes(document, books.ledger().notCreated(document, lost, false))
                || changes(document, books.ledger().unknown(document, lost))
                || changes(document, books.ledger().giveBack(document, lost))
                || changes(document, books.ledger().read(document, lost, NOTHING_SEEN));
    }

    /** An answer that is given again is no change. */
    private static boolean changes(int document, LedgerStep step) {
        return step.document() != document || step.broken() != null;
    }
}
