package io.pincast.explorer.step;

import io.pincast.explorer.documents.LedgerStep;
import io.pincast.explorer.documents.PinName;
import io.pincast.explorer.documents.Sight;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.explorer.state.PublisherTask;
import io.pincast.explorer.state.PublisherTask.Kind;
import io.pincast.explorer.state.World;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;

/** P8 and P9: a reading begins, and what it showed is stored later, when everything may be different. */
public final class ReadingMoves {
    private final Books books;

    ReadingMoves(Books books) {
        this.books = books;
    }

    public void begin(World world, int replica, PublisherTask task, Next next) {
        var about = task.publication();
        var publication = books.ledger().get(world.of(about).ledger()).orElseThrow();
        var sight = new Sight(
                true,
                begun(publication, books.clock(replica)),
                pins(world, about, Pins.LISTED),
                pins(world, about, Pins.EDITED),
                pins(world, about, Pins.TOO_OLD),
                pins(world, about, Pins.TOO_NEW),
                ofOthers(world, about));
        next.to(world.publisher(replica, task.reading(sight)), Step.READING_BEGUN, replica, about);
    }

    /** How many ticks after the quiet instant a reading begins now. */
    private int begun(Publication publication, int clock) {
        var quietAt = publication.times().quietAt();
        return quietAt == null
                ? 0
                : Math.clamp(
                        clock - Ticks.until(quietAt),
                        0,
                        books.scene().timing().reading().listing());
    }

    private enum Pins {
        LISTED,
        EDITED,
        TOO_OLD,
        TOO_NEW
    }

    private int pins(World world, int about, Pins which) {
        var set = 0;
        for (var owner = 0; owner < books.publications(); owner++) {
            var number = 0;
            for (var pin : world.of(owner).pins()) {
                var is = pin.listed()
                        && switch (which) {
                            case LISTED -> true;
                            case EDITED -> pin.content() == 1;
                            case TOO_OLD -> pin.isTooOldFor(about);
                            case TOO_NEW -> pin.isTooNewFor(about);
                        };
                set |= is ? Sight.bit(new PinName(owner, number)) : 0;
                number++;
            }
        }
        return set;
    }

    /** Which Pins another publication's ledger has, as of the reading. */
    private int ofOthers(World world, int about) {
        return books.publications() == 1 || !books.protocol().worker().looksUpWhoseAPinIs()
                ? 0
                : books.ledger()
                        .get(world.of(1 - about).ledger())
                        .flatMap(Publication::pinId)
                        .map(name -> Sight.bit(PinName.of(name)))
                        .orElse(0);
    }

    public void end(World world, int replica, PublisherTask task, Next next) {
        var sight = task.sight();
        end(world, replica, task, sight, next, Step.READ);
        if (books.scene().may(May.BREAK_READING)) {
            end(world, replica, task, sight.brokenOff(), next, Step.READ_IN_PART);
        }
    }

    private void end(World world, int replica, PublisherTask task, Sight sight, Next next, Step how) {
        var about = task.publication();
        var step = books.ledger().read(world.of(about).ledger(), task.hold(books.clock(replica)), sight);
        if (next.broke(step.broken(), how, replica, about)) {
            return;
        }
        var read = step.written() ? world.ledger(about, step) : world;
        var goesOn = step.written() && isPrepared(step);
        next.to(
                read.publisher(replica, goesOn ? read.publisher(replica).to(Kind.LOOKED) : PublisherTask.IDLE),
                how,
                replica,
                about);
    }

    private boolean isPrepared(LedgerStep step) {
        return books.ledger()
                .get(step.document())
                .filter(publication -> publication.state() == PublicationState.PREPARED)
                .isPresent();
    }
}
