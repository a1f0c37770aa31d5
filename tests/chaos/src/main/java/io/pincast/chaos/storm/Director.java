package io.pincast.chaos.storm;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Place;
import io.pincast.chaos.point.Reply;
import io.pincast.chaos.user.Tracked;
import io.pincast.chaos.user.Users;
import java.util.Optional;

/** Decides, for each replica that comes by a place, whether one of the faults to come is meant for it. */
final class Director implements PointServer.Listener {
    private final Cluster cluster;
    private final Users users;
    private final StrikeList strikes;
    private final Turns turns;
    private final Blows blows;
    private final Evidence evidence;

    Director(Cluster cluster, Users users, StrikeList strikes, Turns turns, Blows blows, Evidence evidence) {
        this.cluster = cluster;
        this.users = users;
        this.strikes = strikes;
        this.turns = turns;
        this.blows = blows;
        this.evidence = evidence;
    }

    @Override
    public void ready(String replica) {
        cluster.node(replica).ready();
    }

    @Override
    public void told(String replica, Passing passing) {
        evidence.seen(passing);
        if (passing.place() == Place.OVERDUE && evidence.isHeld()) {
            users.find(passing.postId())
                    .filter(Director::mayBeCancelled)
                    .ifPresent(post -> Thread.ofVirtual().name("user").start(() -> cancel(post)));
        }
    }

    private void cancel(Tracked post) {
        evidence.note("the user of " + post.planned().key() + " cancels, answered " + users.cancel(post));
    }

    /** Who sees that nothing happens loses patience: here at the worst moment. */
    private static boolean mayBeCancelled(Tracked post) {
        return post.planned().isPlain() && !post.isCancelAsked();
    }

    @Override
    public Reply asked(String replica, Passing passing) {
        evidence.seen(passing);
        if (passing.place() == Place.ALL_SENT || passing.place() == Place.EVENT_SENT) {
            return blows.gone(replica, passing);
        }
        var post = users.find(passing.postId());
        return post.map(Tracked::planned)
                .flatMap(planned ->
                        strikes.take(Turns.serviceOf(replica), passing, planned, strike -> turn(strike, replica)))
                .map(chosen -> blows.strike(replica, passing, post.orElseThrow(), chosen))
                .orElse(Reply.GO);
    }

    private Optional<Turns.Turn> turn(Strike strike, String replica) {
        if (strike.point() == NamedPoint.BUDGET_MOVED && !evidence.isBudgetUsedUp()) {
            return Optional.empty();
        }
        if (!strike.action().takesReplica()) {
            return Optional.of(Turns.Turn.NONE);
        }
        var turn = turns.tryTake(replica);
        // What it needs comes by seldom: it does not wait.
        return turn.isEmpty() && strike.isRare() ? Optional.of(Turns.Turn.NONE) : turn;
    }
}
