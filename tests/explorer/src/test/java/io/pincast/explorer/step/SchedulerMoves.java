package io.pincast.explorer.step;

import io.pincast.explorer.documents.SchedulerStep;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.state.Case;
import io.pincast.explorer.state.Message;
import io.pincast.explorer.state.SchedulerTask;
import io.pincast.explorer.state.SchedulerTask.Kind;
import io.pincast.explorer.state.World;
import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.PublicationState;

/** S2 to S4, S6: the scheduler's replicas. */
public final class SchedulerMoves {
    private final Books books;

    SchedulerMoves(Books books) {
        this.books = books;
    }

    public void from(World world, Next next) {
        for (var about = 0; about < books.publications(); about++) {
            answers(world, about, next);
            for (var replica = 0; replica < books.scene().cast().schedulers(); replica++) {
                var task = world.scheduler(replica);
                if (task.isIdle()) {
                    takeUp(world, replica, about, next);
                } else if (task.publication() == about) {
                    goOn(world, replica, task, next);
                }
            }
        }
    }

    private void answers(World world, int about, Next next) {
        var one = world.of(about);
        for (var left = one.answers(); left != 0; left &= left - 1) {
            var number = Long.numberOfTrailingZeros(left);
            var step = books.scheduler().answer(one.scheduler(), number);
            if (next.broke(step.broken(), Step.ANSWER_TAKEN, 0, about)) {
                return;
            }
            if (step.written()) {
                next.to(world.scheduled(about, step.document()), Step.ANSWER_TAKEN, 0, about);
            } else if (isAwaited(one, number)) {
                next.wrong(Harm.ANSWER_SWALLOWED, "", Step.ANSWER_TAKEN, 0, about);
            }
        }
    }

    /** Whether an answer must change something, whatever the rules say. */
    private boolean isAwaited(Case one, int number) {
        var publication = books.scheduler().get(one.scheduler());
        var answer = books.answers().get(number);
        return publication.state().isUnderWay()
                && answer.round() == publication.round()
                && answer.seq() > publication.seq();
    }

    private void takeUp(World world, int replica, int about, Next next) {
        var one = world.of(about);
        if (books.scheduler().get(one.scheduler()).round()
                <= books.scene().cast().rounds()) {
            var claim = books.scheduler().claim(one.scheduler());
            if (claim.written()) {
                claimed(world.scheduled(about, claim.document()), replica, about, toSend(claim, about, true), next);
            }
        }
        var heal = books.scheduler().heal(one.scheduler());
        if (heal.written() && !books.scene().may(May.HAND_OVER_AT_ONCE)) {
            heal(world, replica, about, heal, next);
        }
    }

    private void claimed(World claimed, int replica, int about, SchedulerTask task, Next next) {
        if (books.scene().may(May.HAND_OVER_AT_ONCE)) {
            var sent = claimed.of(about).sent(Message.due(task.round(), task.content()));
            next.to(claimed.with(about, sent), Step.CLAIMED, replica, about);
        } else {
            next.to(claimed.scheduler(replica, task), Step.CLAIMED, replica, about);
        }
    }

    private void heal(World world, int replica, int about, SchedulerStep heal, Next next) {
        var healed = world.scheduled(about, heal.document());
        if (heal.effects().contains(Effect.SEND_DUE)) {
            next.to(healed.scheduler(replica, toSend(heal, about, false)), Step.HEALED, replica, about);
            return;
        }
        if (heal.effects().isEmpty()) {
            next.to(healed, Step.PLANNED_BY_TIME, replica, about);
            return;
        }
        next.to(healed.with(about, asked(healed.of(about), heal)), Step.SENT_AGAIN, replica, about);
        next.to(healed, Step.HEALED_IN_VAIN, replica, about);
    }

    private SchedulerTask toSend(SchedulerStep step, int about, boolean own) {
        var round = books.scheduler().get(step.document()).round();
        return new SchedulerTask(Kind.TO_SEND, about, round, books.scheduler().content(step.document()), true, own);
    }

    /** The message to the publisher that a decision brings with it, but for the due one. */
    public Case asked(Case one, SchedulerStep step) {
        var publication = books.scheduler().get(step.document());
        if (step.effects().contains(Effect.SEND_REVOCATION)) {
            return one.sent(Message.revocation(publication.round()));
        }
        if (step.effects().contains(Effect.SEND_RESOLUTION)) {
            var verdict = publication.pendingResolution().orElseThrow().verdict();
            return one.sent(Message.resolution(publication.round(), verdict));
        }
        return one;
    }

    private void goOn(World world, int replica, SchedulerTask task, Next next) {
        var about = task.publication();
        var one = world.of(about);
        if (task.kind() == Kind.TO_SEND) {
            var sent = world.with(about, one.sent(Message.due(task.round(), task.content())));
            var marks = task.fresh() && books.scheduler().get(one.scheduler()).state() == PublicationState.CLAIMED;
            next.to(
                    sent.scheduler(replica, marks ? task.sent() : SchedulerTask.IDLE),
                    Step.SENT,
                    replica,
                    Step.about(about, task.round(), task.content()));
            var release = books.scheduler().release(one.scheduler());
            if (task.fresh() && task.own() && release.written()) {
                next.to(released(world, replica, about, release), Step.RELEASED, replica, about);
            }
        } else if (task.fresh()) {
            var mark = books.scheduler().mark(one.scheduler());
            if (mark.written()) {
                next.to(released(world, replica, about, mark), Step.MARKED, replica, about);
            }
        }
        next.to(world.scheduler(replica, SchedulerTask.IDLE), Step.SCHEDULER_CRASHED, replica, about);
    }

    private static World released(World world, int replica, int about, SchedulerStep step) {
        return world.scheduled(about, step.document()).scheduler(replica, SchedulerTask.IDLE);
    }
}
