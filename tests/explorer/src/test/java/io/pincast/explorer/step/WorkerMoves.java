package io.pincast.explorer.step;

import io.pincast.explorer.documents.LedgerStep;
import io.pincast.explorer.documents.PinName;
import io.pincast.explorer.protocol.Contents;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.state.PublisherTask;
import io.pincast.explorer.state.PublisherTask.Kind;
import io.pincast.explorer.state.Request;
import io.pincast.explorer.state.World;
import io.pincast.publisher.ledger.PublicationState;

/** P3 to P8: the publisher's replicas, each step between two of their writes by itself. */
public final class WorkerMoves {
    private final Books books;
    private final ReadingMoves readings;

    WorkerMoves(Books books) {
        this.books = books;
        this.readings = new ReadingMoves(books);
    }

    public void from(World world, Next next) {
        for (var replica = 0; replica < books.scene().cast().publishers(); replica++) {
            var task = world.publisher(replica);
            if (task.isIdle()) {
                takeOver(world, replica, next);
            } else {
                goOn(world, replica, task, next);
                next.to(crashed(world, replica, task), Step.PUBLISHER_CRASHED, replica, task.publication());
            }
        }
    }

    private void takeOver(World world, int replica, Next next) {
        for (var about = 0; about < books.publications(); about++) {
            var step = books.ledger().takeOver(world.of(about).ledger(), books.clock(replica));
            if (!next.broke(step.broken(), Step.TAKEN_OVER, replica, about) && step.written()) {
                var taken = world.ledger(about, step);
                next.to(taken.publisher(replica, held(taken, about)), Step.TAKEN_OVER, replica, about);
            }
        }
    }

    private PublisherTask held(World world, int about) {
        var publication = books.ledger().get(world.of(about).ledger()).orElseThrow();
        return PublisherTask.held(
                about,
                publication.round(),
                Math.toIntExact(publication.epoch()),
                Contents.contentOf(publication.requireOrder().content().title()));
    }

    private void goOn(World world, int replica, PublisherTask task, Next next) {
        switch (task.kind()) {
            case IDLE -> {}
            case HELD -> held(world, replica, task, next);
            case LOOKED -> ready(world, replica, task, next);
            case READING -> readings.end(world, replica, task, next);
            case ARMING -> arm(world, replica, task, next);
            case UNSURE -> settle(world, replica, task, next);
            case ARMED -> send(world, replica, task, next);
            case WAITING -> hear(world, replica, next);
        }
    }

    private void held(World world, int replica, PublisherTask task, Next next) {
        var one = world.of(task.publication());
        write(
                world,
                replica,
                task,
                books.ledger().giveBack(one.ledger(), task.hold(books.clock(replica))),
                next,
                Step.GIVEN_BACK);
        var publication = books.ledger().get(one.ledger()).orElseThrow();
        if (publication.state() == PublicationState.RECONCILING || publication.isDoubtful()) {
            readings.begin(world, replica, task, next);
        } else {
            ready(world, replica, task, next);
        }
    }

    /** Nothing is in the way but what may come up on the last yards: media, token, budget. */
    private void ready(World world, int replica, PublisherTask task, Next next) {
        var hold = task.hold(books.clock(replica));
        var document = world.of(task.publication()).ledger();
        write(world, replica, task, books.ledger().notNow(document, hold, false), next, Step.NOT_NOW);
        if (books.scene().may(May.REFUSE_FOR_GOOD)) {
            write(world, replica, task, books.ledger().notNow(document, hold, true), next, Step.NEVER);
        }
        if (hasBudget(world, replica)) {
            var counted = books.scene().budget() == 0
                    ? world
                    : world.with(world.replicas().spent(world.replicas().spent().counted(replica)));
            next.to(counted.publisher(replica, task.to(Kind.ARMING)), Step.CLOCK_READ, replica, task.publication());
        }
    }

    private boolean hasBudget(World world, int replica) {
        var most = books.scene().budget();
        var spent = world.replicas().spent();
        return most == 0
                || (books.protocol().worker().countsBudgetInTheStore() ? spent.stored() : spent.by(replica)) < most;
    }

    private void arm(World world, int replica, PublisherTask task, Next next) {
        var about = task.publication();
        if (!books.protocol().worker().armsBeforeItSends()) {
            next.to(world.publisher(replica, sent(task)), Step.LAST_BYTE, replica, about);
            return;
        }
        var step = books.ledger().arm(world.of(about).ledger(), task.hold(books.clock(replica)), task.age());
        if (next.broke(step.broken(), Step.ARMED, replica, about)) {
            return;
        }
        var armed = step.written() ? younger(world.ledger(about, step), about) : world;
        if (step.written() || !books.protocol().worker().sendsOnlyWhereArmed()) {
            next.to(
                    armed.publisher(replica, armed.publisher(replica).armed()),
                    step.written() ? Step.ARMED : Step.ARMED_IN_VAIN,
                    replica,
                    about);
        }
        if (step.written() && books.scene().may(May.LOSE_SIGHT_OF_ARMING)) {
            next.to(
                    armed.publisher(replica, armed.publisher(replica).to(Kind.UNSURE)),
                    Step.ARMED_UNSEEN,
                    replica,
                    about);
            next.to(world.publisher(replica, task.to(Kind.UNSURE)), Step.NOT_ARMED_UNSEEN, replica, about);
        }
    }

    /** Whatever Pin there is was created before what is armed now. */
    private World younger(World world, int about) {
        var all = world;
        for (var owner = 0; owner < books.publications() && books.publications() > 1; owner++) {
            var pins = all.of(owner).pins().stream()
                    .map(pin -> pin.notTooNewFor(about))
                    .toList();
            all = all.with(owner, all.of(owner).pins(pins));
        }
        return all;
    }

    private void settle(World world, int replica, PublisherTask task, Next next) {
        var document = world.of(task.publication()).ledger();
        var hold = task.hold(books.clock(replica));
        var ifArmed = books.ledger().notCreated(document, hold, false);
        var step = ifArmed.written() ? ifArmed : books.ledger().notNow(document, hold, false);
        write(world, replica, task, step, next, Step.SETTLED);
    }

    private void send(World world, int replica, PublisherTask task, Next next) {
        var about = task.publication();
        if (books.protocol().worker().mayLastByteLeave(task.age(), books.scene().timing())) {
            var spent = world.replicas().spent().request();
            if (books.scene().budget() > 0 && spent.sent() > books.scene().budget()) {
                next.wrong(Harm.TOO_MANY, "", Step.LAST_BYTE, replica, about);
                return;
            }
            var counted = books.scene().budget() == 0
                    ? world
                    : world.with(world.replicas().spent(spent));
            next.to(counted.publisher(replica, sent(task)), Step.LAST_BYTE, replica, about);
        }
        var step = books.ledger().notCreated(world.of(about).ledger(), task.hold(books.clock(replica)), false);
        write(world, replica, task, step, next, Step.BROKEN_OFF);
    }

    private static PublisherTask sent(PublisherTask task) {
        return task.to(Kind.WAITING);
    }

    private void hear(World heard, int replica, Next next) {
        var world = books.protocol().worker().armsBeforeItSends() ? heard : armedLate(heard, replica);
        var task = world.publisher(replica);
        var document = world.of(task.publication()).ledger();
        var hold = task.hold(books.clock(replica));
        if (task.hasPin()) {
            var pin = new PinName(task.publication(), task.pinNumber());
            write(world, replica, task, books.ledger().created(document, hold, pin), next, Step.TOLD_CREATED);
        } else if (!task.isOpenAtPinterest()) {
            write(world, replica, task, books.ledger().notCreated(document, hold, false), next, Step.TOLD_REFUSED);
            if (books.scene().may(May.REFUSE_FOR_GOOD)) {
                write(
                        world,
                        replica,
                        task,
                        books.ledger().notCreated(document, hold, true),
                        next,
                        Step.TOLD_REFUSED_FOR_GOOD);
            }
        }
        nothingClear(world, replica, task, books.ledger().unknown(document, hold), next);
    }

    /** The wrong order: only now is it stored that something was sent. */
    private World armedLate(World world, int replica) {
        var task = world.publisher(replica);
        var step = books.ledger().arm(world.of(task.publication()).ledger(), task.hold(books.clock(replica)), 0);
        return step.written() ? world.ledger(task.publication(), step) : world;
    }

    private void nothingClear(World world, int replica, PublisherTask task, LedgerStep step, Next next) {
        var about = task.publication();
        if (next.broke(step.broken(), Step.TOLD_NOTHING, replica, about)) {
            return;
        }
        var left = crashed(world, replica, task);
        if (step.written()) {
            var doubtful = left.ledger(about, step);
            next.to(doubtful.publisher(replica, held(doubtful, about)), Step.TOLD_NOTHING, replica, about);
        } else {
            next.to(left, Step.TOLD_NOTHING, replica, about);
        }
    }

    /** Whatever a write came to, this replica is done with the round. */
    private void write(World world, int replica, PublisherTask task, LedgerStep step, Next next, Step how) {
        var about = task.publication();
        if (!next.broke(step.broken(), how, replica, about)) {
            var done = world.publisher(replica, PublisherTask.IDLE);
            next.to(step.written() ? done.ledger(about, step) : done, how, replica, about);
        }
    }

    /** The replica forgets; what it sent lives on at Pinterest. */
    private World crashed(World world, int replica, PublisherTask task) {
        var about = task.publication();
        var gone = world.publisher(replica, PublisherTask.IDLE);
        if (books.scene().budget() > 0) {
            gone = gone.with(gone.replicas().spent(gone.replicas().spent().forgotten(replica)));
        }
        return task.isOpenAtPinterest()
                ? gone.with(about, gone.of(about).orphan(new Request(task.content(), task.fate())))
                : gone;
    }
}
