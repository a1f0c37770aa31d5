package io.pincast.explorer.step;

import io.pincast.explorer.protocol.Timing;
import io.pincast.explorer.state.Case;
import io.pincast.explorer.state.Pin;
import io.pincast.explorer.state.PublisherTask;
import io.pincast.explorer.state.PublisherTask.Kind;
import io.pincast.explorer.state.Request;
import io.pincast.explorer.state.World;

/**
 * A tick passes, and everything is older. It may pass at any moment, so whoever did nothing meanwhile was frozen. It only waits for
 * Pinterest, which takes no longer than N.
 */
public final class TimeMoves {
    private final Books books;
    private final Timing timing;

    TimeMoves(Books books) {
        this.books = books;
        this.timing = books.scene().timing();
    }

    public void from(World world, Next next) {
        var older = world;
        for (var about = 0; about < books.publications(); about++) {
            var one = world.of(about);
            if (one.orphans().stream().anyMatch(request -> isAtItsEnd(request.age()))) {
                return;
            }
            older = older.with(about, older(one));
        }
        for (var replica = 0; replica < books.scene().cast().publishers(); replica++) {
            var task = world.publisher(replica);
            if (task.isOpenAtPinterest() && isAtItsEnd(task.fate())) {
                return;
            }
            older = older.publisher(replica, older(task));
        }
        next.to(older, Step.TIME_PASSED, 0, 0);
    }

    private boolean isAtItsEnd(int age) {
        return age >= timing.reading().creation();
    }

    private Case older(Case one) {
        return one.ledger(books.ledger().older(one.ledger()), 0)
                .orphans(one.orphans().stream()
                        .map(request -> new Request(request.content(), request.age() + 1))
                        .toList())
                .pins(one.pins().stream().map(this::older).toList());
    }

    /** As old as matters: until it is listed, and until it is too old to be of a round that begins now. */
    private Pin older(Pin pin) {
        var listing = timing.reading().listing();
        var most = books.publications() == 1
                ? listing
                : Math.max(listing, timing.sending().clockDifference() + timing.clockAhead() + 2);
        var age = Math.min(most, pin.age() + 1);
        return pin.age(age, pin.listed() || age >= listing);
    }

    private PublisherTask older(PublisherTask task) {
        if (task.kind() == Kind.ARMING || task.kind() == Kind.ARMED) {
            return task.age(Math.min(timing.untilLastByte() + 1, task.age() + 1));
        }
        return task.isOpenAtPinterest() ? task.fate(task.fate() + 1) : task;
    }
}
