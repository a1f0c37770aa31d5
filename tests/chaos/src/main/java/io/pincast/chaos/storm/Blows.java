package io.pincast.chaos.storm;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.cluster.Patience;
import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Place;
import io.pincast.chaos.point.Reply;
import io.pincast.chaos.storm.Strike.Action;
import io.pincast.chaos.user.Tracked;
import io.pincast.chaos.user.Users;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Does to a replica what a strike says. */
final class Blows {
    private static final Duration LONG_FREEZE = Duration.ofSeconds(25);
    private static final Duration BEFORE_START = Duration.ofMillis(500);
    private static final Duration UNTIL_GONE = Duration.ofSeconds(6);
    private final Cluster cluster;
    private final Users users;
    private final FaultLog log;
    private final Turns turns;
    private final Tools tools;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    Blows(Cluster cluster, Users users, FaultLog log, Turns turns, Tools tools) {
        this.cluster = cluster;
        this.users = users;
        this.log = log;
        this.turns = turns;
        this.tools = tools;
    }

    /** What blows need beside the processes. */
    record Tools(Evidence evidence, Broker broker, SimulatorFaults simulator, StrikeList strikes) {}

    private record Pending(StrikeList.Chosen chosen, Passing passing) {}

    /** Returns when the replica may go on. */
    Reply strike(String replica, Passing passing, Tracked post, StrikeList.Chosen chosen) {
        var strike = chosen.strike();
        var where = replica + ", " + post.planned().key();
        switch (strike.action()) {
            case Action.Kill(var after) -> {
                Patience.pause(after);
                kill(replica, chosen, where);
            }
            case Action.Freeze(var length) -> freeze(replica, chosen, where, length);
            case Action.Hold(var length) -> {
                log.note(
                        replica + " waits " + length + " with " + post.planned().key());
                Patience.pause(length);
            }
            case Action.Spoil _ -> {
                tools.evidence().spoilt(passing.postId());
                log.struck(strike.point(), where);
                return Reply.SPOIL;
            }
            case Action.KillOnceGone _ -> {
                askAgain(replica, passing, post, chosen);
                return Reply.ASK_AGAIN;
            }
            case Action.HoldWhileCancelled _ -> holdWhileCancelled(replica, post, strike, where);
        }
        return Reply.GO;
    }

    private void kill(String replica, StrikeList.Chosen chosen, String where) {
        cluster.node(replica).kill();
        log.struck(chosen.strike().point(), "kill -9 " + where);
        Thread.ofVirtual().start(() -> {
            Patience.pause(BEFORE_START);
            turns.startAgain(replica);
            chosen.turn().giveBack();
        });
    }

    private void freeze(String replica, StrikeList.Chosen chosen, String where, Duration length) {
        var isLong = length.compareTo(LONG_FREEZE) > 0;
        var node = cluster.node(replica);
        if (!node.freeze()) {
            chosen.turn().giveBack();
            return;
        }
        log.struck(chosen.strike().point(), "SIGSTOP " + where + " for " + length);
        if (isLong) {
            // Its twin goes on, and meets what there is to meet.
            chosen.turn().giveBack();
        }
        Patience.pause(length.dividedBy(2));
        if (tools.broker().hasLost(replica)) {
            log.struck(NamedPoint.FROZEN_REBALANCE, replica + "'s partitions are with its twin");
        }
        Patience.pause(length.dividedBy(2));
        log.note("SIGCONT " + replica);
        node.resume();
        if (!isLong) {
            chosen.turn().giveBack();
        }
    }

    private void askAgain(String replica, Passing passing, Tracked post, StrikeList.Chosen chosen) {
        if (chosen.strike().point() == NamedPoint.BEFORE_ANSWER) {
            // So that the answer is still to come.
            tools.simulator().slowAnswer(post.planned());
        }
        var expected = new Pending(chosen, passing);
        pending.put(replica, expected);
        Thread.ofVirtual().start(() -> {
            Patience.pause(UNTIL_GONE);
            if (pending.remove(replica, expected)) {
                tools.strikes().putBack(Turns.serviceOf(replica), chosen.strike());
                chosen.turn().giveBack();
            }
        });
    }

    /** What a replica was to tell of has left. */
    Reply gone(String replica, Passing passing) {
        var expected = pending.remove(replica);
        if (expected != null
                && expected.chosen().strike().action() instanceof Action.KillOnceGone(Place _, Duration after)) {
            Patience.pause(after);
            kill(replica, expected.chosen(), replica + ", " + passing.postId());
        }
        return Reply.GO;
    }

    private void holdWhileCancelled(String replica, Tracked post, Strike strike, String where) {
        var status = users.cancel(post);
        if (status == 202) {
            log.struck(strike.point(), where);
        } else {
            log.note(where + ": a cancel while its deferral is held was answered " + status);
            tools.strikes().putBack(Turns.serviceOf(replica), strike);
        }
        Patience.pause(Duration.ofSeconds(1));
    }
}
