package io.pincast.explorer.step;

import io.pincast.explorer.protocol.Ticks;
import io.pincast.explorer.state.Pin;
import io.pincast.explorer.state.PublisherTask;
import io.pincast.explorer.state.World;
import io.pincast.publisher.ledger.Publication;
import java.util.ArrayList;

/** Pinterest makes a Pin of a request or does not, within N; and lists it within L. */
public final class PinterestMoves {
    private final Books books;

    PinterestMoves(Books books) {
        this.books = books;
    }

    public void from(World world, Next next) {
        for (var replica = 0; replica < books.scene().cast().publishers(); replica++) {
            var task = world.publisher(replica);
            if (task.isOpenAtPinterest()) {
                var made = world.of(task.publication()).pins().size();
                next.to(
                        created(world, task.publication(), task.content())
                                .publisher(replica, task.fate(PublisherTask.pin(made))),
                        Step.CREATED,
                        0,
                        task.publication());
                next.to(
                        world.publisher(replica, task.fate(PublisherTask.GONE)),
                        Step.NEVER_CREATED,
                        0,
                        task.publication());
            }
        }
        for (var about = 0; about < books.publications(); about++) {
            orphans(world, about, next);
            list(world, about, next);
        }
    }

    private World created(World world, int about, int content) {
        return world.with(about, world.of(about).pin(new Pin(content, 0, false, 0, tooNewFor(world))));
    }

    private int tooNewFor(World world) {
        var set = 0;
        for (var about = 0; about < books.publications() && books.publications() > 1; about++) {
            var tooNew = books.ledger()
                    .get(world.of(about).ledger())
                    .flatMap(Publication::lastAttempt)
                    .map(attempt -> books.protocol().publisher().quietAt(attempt.armedAt()))
                    .filter(quietAt -> quietAt.isBefore(Ticks.NOW));
            set |= tooNew.isPresent() ? 1 << about : 0;
        }
        return set;
    }

    private void orphans(World world, int about, Next next) {
        var one = world.of(about);
        for (var i = 0; i < one.orphans().size(); i++) {
            var left = new ArrayList<>(one.orphans());
            var request = left.remove(i);
            var without = world.with(about, one.orphans(left));
            next.to(created(without, about, request.content()), Step.CREATED, 0, about);
            next.to(without, Step.NEVER_CREATED, 0, about);
        }
    }

    private void list(World world, int about, Next next) {
        var one = world.of(about);
        for (var i = 0; i < one.pins().size(); i++) {
            var pin = one.pins().get(i);
            if (!pin.listed()) {
                var pins = new ArrayList<>(one.pins());
                pins.set(i, listed(pin));
                next.to(world.with(about, one.pins(pins)), Step.LISTED, 0, about);
            }
        }
    }

    /** Once it is listed its age matters only to another publication. */
    private Pin listed(Pin pin) {
        var age = books.publications() == 1 ? books.scene().timing().reading().listing() : pin.age();
        return pin.age(age, true);
    }
}
