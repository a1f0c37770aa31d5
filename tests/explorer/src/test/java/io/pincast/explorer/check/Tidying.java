package io.pincast.explorer.check;

import io.pincast.explorer.state.Case;
import io.pincast.explorer.state.Message;
import io.pincast.explorer.state.PublisherTask;
import io.pincast.explorer.state.SchedulerTask;
import io.pincast.explorer.state.World;
import io.pincast.explorer.step.Books;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.scheduler.publication.Answer;

/**
 * Makes one state of all that nothing can tell apart: replicas are interchangeable, and what can have no effect any more is left out.
 * That the latter is so is itself held against the rules, see {@link Lemma}.
 */
final class Tidying {
    private final Books books;
    private final boolean forgets;
    private final boolean symmetric;

    /**
     * Makes one.
     *
     * @param forgets whether what has no effect any more is left out; but a message may bring an answer once more that got lost
     * @param symmetric whether replicas may be put in another order; not where a person reads the trace
     */
    Tidying(Books books, boolean forgets, boolean symmetric) {
        this.books = books;
        this.forgets = forgets;
        this.symmetric = symmetric;
    }

    World tidy(World world) {
        var tidied = world;
        for (var about = 0; about < books.publications(); about++) {
            if (forgets) {
                tidied = forget(tidied, about);
            }
        }
        for (var replica = 0; replica < 2; replica++) {
            if (isSpent(tidied, tidied.scheduler(replica))) {
                tidied = tidied.scheduler(replica, SchedulerTask.IDLE);
            }
            if (forgets && isSpent(tidied, tidied.publisher(replica))) {
                tidied = tidied.publisher(replica, PublisherTask.IDLE);
            }
        }
        return symmetric ? inOrder(tidied) : tidied;
    }

    private World inOrder(World world) {
        var replicas = world.replicas();
        if (replicas.scheduler1().order() < replicas.scheduler2().order()) {
            replicas = replicas.scheduler(0, replicas.scheduler2()).scheduler(1, replicas.scheduler1());
        }
        if (books.clock(1) == 0
                && books.scene().budget() == 0
                && replicas.publisher1().order() < replicas.publisher2().order()) {
            replicas = replicas.publisher(0, replicas.publisher2()).publisher(1, replicas.publisher1());
        }
        return world.with(replicas);
    }

    private World forget(World world, int about) {
        var one = world.of(about);
        var messages = one.messages();
        for (var left = messages; left != 0; left &= left - 1) {
            var message = Integer.numberOfTrailingZeros(left);
            messages &= isOver(one, message) ? ~(1 << message) : -1;
        }
        var answers = one.answers();
        for (var left = answers; left != 0; left &= left - 1) {
            var answer = Long.numberOfTrailingZeros(left);
            answers &= isOver(one, books.answers().get(answer)) ? ~(1L << answer) : -1L;
        }
        return messages == one.messages() && answers == one.answers()
                ? world
                : world.with(about, one.messages(messages).answers(answers));
    }

    /** A message of an older round or of one that has begun changes nothing, but for two that end a round. */
    private boolean isOver(Case one, int message) {
        var known = books.ledger().get(one.ledger());
        if (known.isEmpty() || Message.round(message) > known.get().round()) {
            return false;
        }
        if (Message.isDue(message) || Message.round(message) < known.get().round()) {
            return true;
        }
        return switch (known.get().state()) {
            case PREPARED -> !Message.isRevocation(message);
            case UNCONFIRMED, FAILED -> Message.isRevocation(message);
            case SENDING, RECONCILING, PUBLISHED, DEFERRED, REVOKED -> true;
        };
    }

    private boolean isOver(Case one, Answer answer) {
        var publication = books.scheduler().get(one.scheduler());
        if (answer instanceof Answer.Published) {
            return publication.state() == io.pincast.scheduler.publication.PublicationState.PUBLISHED;
        }
        return answer.round() < publication.round() || answer.seq() <= publication.seq();
    }

    private boolean isSpent(World world, SchedulerTask task) {
        if (task.isIdle() || task.fresh()) {
            return false;
        }
        var one = world.of(task.publication());
        var message = Message.due(task.round(), task.content());
        return task.kind() == SchedulerTask.Kind.TO_MARK
                || (one.messages() & message) != 0
                || (forgets && isOver(one, Integer.numberOfTrailingZeros(message)));
    }

    /** Whether all that a replica could still write would find somebody else's epoch. */
    private boolean isSpent(World world, PublisherTask task) {
        if (task.isIdle()) {
            return false;
        }
        var publication =
                books.ledger().get(world.of(task.publication()).ledger()).orElseThrow();
        var state = publication.state();
        return switch (task.kind()) {
            case IDLE -> false;
            case HELD, READING ->
                !isCurrent(task, publication)
                        || (state != PublicationState.PREPARED && state != PublicationState.RECONCILING);
            case LOOKED, ARMING -> !isCurrent(task, publication) || state != PublicationState.PREPARED;
            case UNSURE ->
                !isCurrent(task, publication)
                        || (state != PublicationState.PREPARED && state != PublicationState.SENDING);
            case ARMED -> task.age() > books.scene().timing().untilLastByte() && !isSending(task, publication);
            case WAITING -> isAnswerWithoutUse(task, publication);
        };
    }

    private static boolean isAnswerWithoutUse(PublisherTask task, Publication publication) {
        if (task.hasPin()) {
            return publication.state() == PublicationState.PUBLISHED || publication.state() == PublicationState.REVOKED;
        }
        return !task.isOpenAtPinterest() && !isSending(task, publication);
    }

    private static boolean isSending(PublisherTask task, Publication publication) {
        return isCurrent(task, publication) && publication.state() == PublicationState.SENDING;
    }

    private static boolean isCurrent(PublisherTask task, Publication publication) {
        return publication.round() == task.round() && publication.epoch() == task.epoch();
    }
}
