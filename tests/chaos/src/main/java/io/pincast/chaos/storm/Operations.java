package io.pincast.chaos.storm;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.cluster.Patience;
import io.pincast.chaos.cluster.Scale;
import io.pincast.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What breaks at instants, not at places: processes killed, topics emptied, offsets lost, clocks wrong. */
final class Operations {
    private static final Duration AWAY = Duration.ofSeconds(2);
    private static final Duration WRONG = Duration.ofSeconds(15);
    private static final List<NamedPoint> ALL = List.of(
            NamedPoint.HELD_IN_TOPIC,
            NamedPoint.STORE_RESTARTED,
            NamedPoint.OFFSETS_RESET,
            NamedPoint.KILLED,
            NamedPoint.EVENTS_PURGED,
            NamedPoint.BROKER_RESTARTED,
            NamedPoint.CLOCK_OFF,
            NamedPoint.KILLED);
    private final Cluster cluster;
    private final PointServer points;
    private final Broker broker;
    private final FaultLog log;
    private final Turns turns;
    private final Means means;

    Operations(Cluster cluster, PointServer points, Broker broker, FaultLog log, Turns turns, Means means) {
        this.cluster = cluster;
        this.points = points;
        this.broker = broker;
        this.log = log;
        this.turns = turns;
        this.means = means;
    }

    /** What operations need beside the processes. */
    record Means(Scale scale, Evidence evidence, Random random) {}

    /** Those that there is time for, about ten seconds each. */
    static List<NamedPoint> chosen(long seed, Duration length) {
        var many = Math.clamp(length.toSeconds() / 10, 2, 40);
        var first = (int) Math.floorMod(seed * 3, (long) ALL.size());
        var chosen = new ArrayList<NamedPoint>();
        for (var i = 0; i < many; i++) {
            chosen.add(ALL.get((first + i) % ALL.size()));
        }
        Collections.shuffle(chosen, new Random(seed));
        return chosen;
    }

    void run(NamedPoint operation) {
        switch (operation) {
            case HELD_IN_TOPIC -> holdInTopic();
            case OFFSETS_RESET -> resetOffsets();
            case EVENTS_PURGED -> purgeEvents();
            case CLOCK_OFF -> setClockWrong();
            case STORE_RESTARTED -> restart("store", operation);
            case BROKER_RESTARTED -> restart("broker", operation);
            case KILLED -> killOne();
            default -> throw new IllegalArgumentException(operation + " is no operation");
        }
    }

    private void holdInTopic() {
        var turn = turns.take("publisher");
        // Schedulers that are there see that it is overdue.
        var schedulers = turns.take("scheduler");
        try {
            // Long enough that some of those that fall due meanwhile are overdue before it ends.
            var length = means.scale()
                    .resend()
                    .plus(means.scale().claimLease())
                    .multipliedBy(2)
                    .plusSeconds(3);
            log.note("no publisher takes a record for " + length);
            means.evidence().held(true);
            points.pause("publisher-1", length);
            points.pause("publisher-2", length);
            Patience.pause(length);
        } finally {
            means.evidence().held(false);
            schedulers.giveBack();
            turn.giveBack();
        }
    }

    private void resetOffsets() {
        var turn = turns.take("publisher");
        try {
            cluster.node("publisher-1").kill();
            cluster.node("publisher-2").kill();
            log.note("kill -9 publisher-1, publisher-2");
            Patience.of(Duration.ofSeconds(30))
                    .until("the group is empty", () -> broker.members("publisher-service") == 0);
            broker.resetToEarliest("publisher-service", Topics.DUE_POSTS);
            log.struck(NamedPoint.OFFSETS_RESET, "of publisher-service");
        } finally {
            cluster.node("publisher-1").start();
            turns.startAgain("publisher-2");
            turn.giveBack();
        }
    }

    private void purgeEvents() {
        var turn = turns.take("scheduler");
        try {
            cluster.node("scheduler-1").kill();
            cluster.node("scheduler-2").kill();
            log.note("kill -9 scheduler-1, scheduler-2");
            Patience.pause(Duration.ofSeconds(4));
            var lost = broker.purge(Topics.PUBLICATION_EVENTS);
            log.struck(NamedPoint.EVENTS_PURGED, lost + " records deleted");
            broker.sendRubbish();
        } finally {
            cluster.node("scheduler-1").start();
            turns.startAgain("scheduler-2");
            turn.giveBack();
        }
    }

    private void setClockWrong() {
        var service = means.random().nextBoolean() ? "scheduler" : "publisher";
        var replica = service + "-2";
        var turn = turns.take(service);
        try {
            var offset = Duration.ofSeconds(means.random().nextBoolean() ? 5 : -5);
            var before = cluster.clockOffset(replica);
            cluster.clockOffset(replica, offset);
            cluster.node(replica).kill();
            cluster.node(replica).start();
            log.struck(NamedPoint.CLOCK_OFF, replica + " by " + offset);
            // It stands still all the while, so it is never ready; then somebody sets it right.
            Patience.pause(WRONG);
            cluster.clockOffset(replica, before);
            cluster.node(replica).kill();
            turns.startAgain(replica);
        } finally {
            turn.giveBack();
        }
    }

    private void restart(String process, NamedPoint operation) {
        var node = cluster.node(process);
        node.kill();
        log.struck(operation, "kill -9 " + process);
        Patience.pause(AWAY);
        node.start();
        cluster.awaitReady(process);
        log.note(process + " is back");
    }

    private void killOne() {
        var service = means.random().nextBoolean() ? "scheduler" : "publisher";
        var replica = service + (means.random().nextBoolean() ? "-1" : "-2");
        var turn = turns.take(service);
        try {
            cluster.node(replica).kill();
            log.struck(NamedPoint.KILLED, replica);
            turns.startAgain(replica);
        } finally {
            turn.giveBack();
        }
    }
}
