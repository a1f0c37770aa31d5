package io.pincast.chaos.storm;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.cluster.Node;
import io.pincast.chaos.cluster.Patience;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One fault at a time for each service, so that its two replicas are seldom away together; but sometimes they are. */
final class Turns {
    private final Map<String, Semaphore> turns = Map.of("scheduler", new Semaphore(1), "publisher", new Semaphore(1));
    private final Cluster cluster;

    Turns(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The right to take replicas of a service away. */
    @FunctionalInterface
    interface Turn {
        /** What needs no turn, or does not wait for one. */
        Turn NONE = () -> {};

        void giveBack();
    }

    static String serviceOf(String replica) {
        return replica.substring(0, replica.indexOf('-'));
    }

    /** Takes the turn where nobody has it and the replica's twin is there, or is frozen for long anyway. */
    Optional<Turn> tryTake(String replica) {
        var other = otherOf(replica).state();
        var turn = of(serviceOf(replica));
        return (other == Node.State.READY || other == Node.State.FROZEN) && turn.tryAcquire()
                ? Optional.of(turn::release)
                : Optional.empty();
    }

    /** Waits for it. */
    Turn take(String service) {
        var turn = of(service);
        try {
            if (!turn.tryAcquire(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the turn of " + service + " does not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return turn::release;
    }

    private Semaphore of(String service) {
        var turn = turns.get(service);
        if (turn == null) {
            throw new IllegalArgumentException(service + " has no replicas");
        }
        return turn;
    }

    Node otherOf(String replica) {
        return cluster.node(serviceOf(replica) + (replica.endsWith("1") ? "-2" : "-1"));
    }

    /** Starts a killed replica, and returns when it is ready or has had time enough. */
    void startAgain(String replica) {
        var node = cluster.node(replica);
        node.start();
        var _ = Patience.of(Duration.ofMinutes(1)).isRewarded(node::isReady);
    }
}
