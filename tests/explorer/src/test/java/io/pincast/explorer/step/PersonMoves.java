package io.pincast.explorer.step;

import io.pincast.explorer.documents.PinName;
import io.pincast.explorer.documents.SchedulerStep;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.state.PublisherTask.Kind;
import io.pincast.explorer.state.World;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Resolution.Verdict;

/** S1, S5, S7: edits, cancels, and decisions. What a person says of the board is true: no protocol makes up for one who errs. */
public final class PersonMoves {
    private final Books books;
    private final SchedulerMoves scheduler;

    PersonMoves(Books books, SchedulerMoves scheduler) {
        this.books = books;
        this.scheduler = scheduler;
    }

    public void from(World world, Next next) {
        for (var about = 0; about < books.publications(); about++) {
            var one = world.of(about);
            if (books.scene().may(May.EDIT) && books.scheduler().content(one.scheduler()) == 0) {
                edit(world, about, next);
            }
            if (books.scene().may(May.CANCEL)
                    && !books.scheduler().get(one.scheduler()).cancelRequested()) {
                cancel(world, about, next);
            }
            if (one.decisions() > 0) {
                decide(world, about, next);
            }
        }
    }

    private void edit(World world, int about, Next next) {
        var step = books.scheduler().edit(world.of(about).scheduler(), about);
        if (step.written()) {
            next.to(world.scheduled(about, step.document()), Step.EDITED, 0, about);
        }
    }

    private void cancel(World world, int about, Next next) {
        var step = books.scheduler().cancel(world.of(about).scheduler(), about);
        if (step.written()) {
            ask(world.scheduled(about, step.document()), step, about, next, Step.CANCELLED, Step.CANCELLED_IN_VAIN);
        }
    }

    /** Written, and then the publisher is asked; or it is not, for a crash comes between. */
    private void ask(World written, SchedulerStep step, int about, Next next, Step asked, Step inVain) {
        var with = written.with(about, scheduler.asked(written.of(about), step));
        next.to(with, asked, 0, about);
        if (!with.equals(written)) {
            next.to(written, inVain, 0, about);
        }
    }

    private void decide(World world, int about, Next next) {
        var one = world.of(about);
        var state = books.scheduler().get(one.scheduler()).state();
        if (state == PublicationState.FAILED) {
            decide(world, about, Verdict.TRY_AGAIN, next);
        } else if (state == PublicationState.UNCONFIRMED && !one.pins().isEmpty()) {
            decide(world, about, Verdict.FOUND, next);
        } else if (state == PublicationState.UNCONFIRMED && nothingCanCome(world, about)) {
            decide(world, about, Verdict.TRY_AGAIN, next);
            decide(world, about, Verdict.GIVE_UP, next);
        }
    }

    private void decide(World world, int about, Verdict verdict, Next next) {
        var pin = new PinName(about, 0).toString();
        var step =
                books.scheduler().resolve(world.of(about).scheduler(), verdict, verdict == Verdict.FOUND ? pin : null);
        if (step.written()) {
            var decided = world.scheduled(about, step.document());
            ask(
                    decided.with(about, decided.of(about).decided()),
                    step,
                    about,
                    next,
                    Step.DECIDED,
                    Step.DECIDED_IN_VAIN);
        }
    }

    private boolean nothingCanCome(World world, int about) {
        for (var replica = 0; replica < 2; replica++) {
            var task = world.publisher(replica);
            if (task.isAbout(about) && (task.kind() == Kind.ARMED || task.isOpenAtPinterest())) {
                return false;
            }
        }
        return world.of(about).orphans().isEmpty();
    }
}
