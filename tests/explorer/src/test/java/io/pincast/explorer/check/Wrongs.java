package io.pincast.explorer.check;

import io.pincast.explorer.documents.PinName;
import io.pincast.explorer.state.Case;
import io.pincast.explorer.state.World;
import io.pincast.explorer.step.Books;
import io.pincast.explorer.step.Harm;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.scheduler.publication.Publication;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a state by itself. */
final class Wrongs {
    private final Books books;

    Wrongs(Books books) {
        this.books = books;
    }

    Set<Harm> in(World world) {
        var harms = EnumSet.noneOf(Harm.class);
        for (var about = 0; about < books.publications(); about++) {
            var one = world.of(about);
            var shown = books.scheduler().get(one.scheduler());
            if (!one.pins().isEmpty()) {
                whereAPinIs(one, shown, harms);
            }
            if (isPlanned(shown) && shown.cancelRequested()) {
                harms.add(Harm.CANCEL_SWALLOWED);
            }
            wherePinIsTold(one, shown, about, harms);
        }
        return harms;
    }

    private static boolean isPlanned(Publication shown) {
        return shown.state() == io.pincast.scheduler.publication.PublicationState.PLANNED;
    }

    private void whereAPinIs(Case one, Publication shown, Set<Harm> harms) {
        if (one.pins().size() > 1) {
            harms.add(Harm.DUPLICATE);
        }
        var acknowledged = books.scheduler().content(one.scheduler());
        if (one.pins().stream().anyMatch(pin -> pin.content() < acknowledged)) {
            harms.add(Harm.OLD_CONTENT);
        }
        switch (shown.state()) {
            case CANCELLED -> harms.add(Harm.AFTER_CANCEL);
            case FAILED -> harms.add(Harm.DENIED);
            default -> {}
        }
        if (books.ledgerIs(one, PublicationState.DEFERRED)
                || books.ledgerIs(one, PublicationState.FAILED)
                || books.ledgerIs(one, PublicationState.REVOKED)) {
            harms.add(Harm.DENIED);
        }
    }

    /** By either service. */
    private void wherePinIsTold(Case one, Publication shown, int about, Set<Harm> harms) {
        var inLedger = books.ledger().get(one.ledger()).flatMap(known -> known.pinId());
        var told = Optional.ofNullable(shown.pin()).map(Publication.Pin::id).or(() -> inLedger);
        if (told.isPresent()) {
            var pin = PinName.of(told.get());
            if (pin.publication() != about) {
                harms.add(Harm.WRONG_PIN);
            } else if (pin.number() >= one.pins().size()) {
                harms.add(Harm.PHANTOM);
            }
        }
    }
}
