package io.pincast.explorer.documents;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The publisher's documents that were met, each in normal form and once, and what came of asking a rule about one. */
final class LedgerDocuments {
    private static final int OLDER = 15;
    private final LedgerForm form;
    private final Answers answers;
    private final Interned<Optional<Publication>> documents = new Interned<>();
    private final Remembered<LedgerStep> remembered = new Remembered<>();

    LedgerDocuments(LedgerForm form, Answers answers) {
        this.form = form;
        this.answers = answers;
        documents.of(Optional.empty());
    }

    Optional<Publication> get(int document) {
        return documents.get(document);
    }

    int size() {
        return documents.size();
    }

    int older(int document) {
        var key = key(OLDER, document, 0);
        var known = remembered.get(key);
        if (known != null) {
            return known.document();
        }
        var older = get(document)
                .map(publication ->
                        documents.of(Optional.of(form.of(LedgerForm.older(publication), publication.seq()))))
                .orElse(document);
        return remembered.put(key, LedgerStep.nothing(older)).document();
    }

    /** {@code input} names all that is given to the rule but the document, in at most 40 bits. */
    LedgerStep step(int rule, int document, long input, Function<Optional<Publication>, Decision> decide) {
        var key = key(rule, document, input);
        var known = remembered.get(key);
        return known != null ? known : remembered.put(key, decided(document, decide));
    }

    private static long key(int rule, int document, long input) {
        return ((long) document << 44) | (long) rule << 40 | input;
    }

    private LedgerStep decided(int document, Function<Optional<Publication>, Decision> decide) {
        try {
            return switch (decide.apply(get(document))) {
                case Decision.Nothing _ -> LedgerStep.nothing(document);
                case Decision.Insert(var after, var facts) -> written(Optional.empty(), after, facts);
                case Decision.Change(var before, var after, var facts) -> written(Optional.of(before), after, facts);
            };
        } catch (IllegalStateException | NoSuchElementException | NullPointerException e) {
            return LedgerStep.broken(document, e.toString());
        }
    }

    private LedgerStep written(Optional<Publication> before, Publication after, List<Fact> facts) {
        var seq = before.map(Publication::seq).orElse(0L);
        var told = 0L;
        for (var fact : facts) {
            if (fact.happening() instanceof Happening.Verdict verdict) {
                // Told once more under its old number, or a new one.
                var number = fact.seq() <= before.map(Publication::seq).orElse(0L) ? fact.seq() : ++seq;
                told |= answers.bit(fact.round(), number, verdict);
            }
        }
        var opened = after.state() == PublicationState.PREPARED
                && after.round() != before.map(Publication::round).orElse(0);
        return new LedgerStep(
                documents.of(Optional.of(form.of(after, seq))), true, opened, epochs(before, after), told, null);
    }

    /** What each epoch of before is called after, in normal form. */
    private static int epochs(Optional<Publication> before, Publication after) {
        var named = LedgerForm.epochs(after);
        var epochs = 0;
        for (var epoch = 1L; epoch <= before.map(Publication::epoch).orElse(0L); epoch++) {
            if (named.contains(epoch)) {
                var number = named.headSet(epoch, true).size();
                epochs = LedgerStep.renamed(epochs, (int) epoch, number);
            }
        }
        return epochs;
    }
}
