package io.pincast.explorer.step;

import io.pincast.explorer.documents.LedgerBook;
import io.pincast.explorer.documents.LedgerStep;
import io.pincast.explorer.documents.PinName;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.explorer.state.Message;
import io.pincast.explorer.state.Pin;
import io.pincast.explorer.state.PublisherTask;
import io.pincast.explorer.state.World;
import io.pincast.publisher.ledger.Publication;
import java.util.ArrayList;

/** P1, P2 and the taking in of decisions: any message that was ever sent, in any order, as often as may be. */
public final class IntakeMoves {
    private final Books books;

    IntakeMoves(Books books) {
        this.books = books;
    }

    public void from(World world, Next next) {
        for (var about = 0; about < books.publications(); about++) {
            for (var left = world.of(about).messages(); left != 0; left &= left - 1) {
                var message = Integer.numberOfTrailingZeros(left);
                if (Message.isDue(message)) {
                    due(world, about, message, next);
                } else if (Message.isRevocation(message)) {
                    revocation(world, about, Message.round(message), next);
                } else {
                    resolution(world, about, message, next);
                }
            }
        }
    }

    private void due(World world, int about, int message, Next next) {
        var round = Message.round(message);
        var named = Step.about(about, round, Message.content(message));
        if (books.scene().may(May.GARBLE) || books.scene().may(May.GARBLE_ALL)) {
            var step = books.ledger().unreadable(world.of(about).ledger(), about, round);
            store(world, about, step, next, Step.GARBLED, named);
        }
        if (books.scene().may(May.GARBLE_ALL)) {
            return;
        }
        var somebody = false;
        for (var replica = 0; replica < books.scene().cast().publishers(); replica++) {
            if (world.publisher(replica).isIdle()) {
                somebody = true;
                dueAt(world, about, message, replica, next);
            }
        }
        if (!somebody) {
            var step = opened(world, new LedgerBook.Due(about, round, Message.content(message), false, 0));
            if (!next.broke(step.broken(), Step.DUE_STORED, 0, named) && step.written()) {
                var stored = world.ledger(about, step);
                next.to(step.opened() ? aged(stored, about, 0) : stored, Step.DUE_STORED, 0, named);
            }
        }
    }

    private void dueAt(World world, int about, int message, int replica, Next next) {
        var round = Message.round(message);
        var content = Message.content(message);
        var step = opened(world, new LedgerBook.Due(about, round, content, true, books.clock(replica)));
        var named = Step.about(about, round, content);
        if (!step.opened()) {
            store(world, about, step, next, Step.DUE_STORED, named);
            return;
        }
        var opened = aged(world.ledger(about, step), about, books.clock(replica));
        var publication = books.ledger().get(step.document()).orElseThrow();
        next.to(
                opened.publisher(
                        replica,
                        PublisherTask.held(about, publication.round(), Math.toIntExact(publication.epoch()), content)),
                Step.DUE_TAKEN,
                replica,
                named);
    }

    /** As the ledger does it: where the store's unique key refuses the write, the rule is asked anew and told why. */
    private LedgerStep opened(World world, LedgerBook.Due due) {
        var document = world.of(due.publication()).ledger();
        var step = books.ledger().due(document, due, false);
        return step.opened() && isContentUnderWay(world, due.publication(), step)
                ? books.ledger().due(document, due, true)
                : step;
    }

    private boolean isContentUnderWay(World world, int about, LedgerStep step) {
        var other = world.of(1 - about);
        return books.protocol().worker().keepsContentUnique()
                && books.ledger()
                        .get(other.ledger())
                        .map(Publication::activeKey)
                        .equals(books.ledger().get(step.document()).map(Publication::activeKey));
    }

    /** A round begins that no earlier one left in doubt: which Pins are older than it can be? */
    private World aged(World world, int about, int clock) {
        var publication = books.ledger().get(world.of(about).ledger()).orElseThrow();
        if (publication.isDoubtful() || books.publications() == 1) {
            return world;
        }
        var aged = world;
        for (var owner = 0; owner < books.publications(); owner++) {
            var pins = new ArrayList<Pin>();
            for (var pin : aged.of(owner).pins()) {
                pins.add(aged(pin, about, clock));
            }
            aged = aged.with(owner, aged.of(owner).pins(pins));
        }
        return aged;
    }

    private Pin aged(Pin pin, int about, int clock) {
        var createdAt = Ticks.at(-pin.age());
        var earliest = books.protocol().publisher().earliestCreation(Ticks.at(clock));
        return pin.tooOldFor(about, createdAt.isBefore(earliest));
    }

    private void revocation(World world, int about, int round, Next next) {
        var step = books.ledger().revocation(world.of(about).ledger(), about, round);
        store(world, about, step, next, Step.REVOCATION_TAKEN, Step.about(about, round, 0));
    }

    private void resolution(World world, int about, int message, Next next) {
        var round = Message.round(message);
        var step = books.ledger()
                .resolution(world.of(about).ledger(), round, Message.verdict(message), new PinName(about, 0));
        store(world, about, step, next, Step.RESOLUTION_TAKEN, Step.about(about, round, 0));
    }

    private static void store(World world, int about, LedgerStep step, Next next, Step how, int named) {
        if (!next.broke(step.broken(), how, 0, named) && step.written()) {
            next.to(world.ledger(about, step), how, 0, named);
        }
    }
}
