package io.pincast.explorer.step;

import io.pincast.explorer.state.World;

/** Every step from a state, whoever takes it. */
public final class Moves {
    private final SchedulerMoves scheduler;
    private final PersonMoves people;
    private final IntakeMoves intake;
    private final WorkerMoves workers;
    private final PinterestMoves pinterest;
    private final TimeMoves time;

    public Moves(Books books) {
        this.scheduler = new SchedulerMoves(books);
        this.people = new PersonMoves(books, scheduler);
        this.intake = new IntakeMoves(books);
        this.workers = new WorkerMoves(books);
        this.pinterest = new PinterestMoves(books);
        this.time = new TimeMoves(books);
    }

    public void from(World world, Next next) {
        scheduler.from(world, next);
        people.from(world, next);
        intake.from(world, next);
        workers.from(world, next);
        pinterest.from(world, next);
        time.from(world, next);
    }
}
