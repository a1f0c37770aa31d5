package io.pincast.chaos.storm;

import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.cluster.Node;
import io.pincast.chaos.cluster.Patience;
import io.pincast.chaos.cluster.Scale;
import io.pincast.chaos.mutant.Mutant;
import io.pincast.chaos.plan.Plan;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** All that breaks in a run: begins with the users, ends with everything running again. */
public final class Storm {
    private static final Duration BETWEEN_RESERVES = Duration.ofSeconds(4);
    private static final Duration LONGER = Duration.ofMinutes(2);
    private final Cluster cluster;
    private final Users users;
    private final Plan plan;
    private final FaultLog log;
    private final Clock clock;
    private final StrikeList strikes = new StrikeList();
    private final Operations operations;
    private final Aim aim;
    private final SimulatorFaults simulator;
    private final Evidence evidence;
    private final Turns turns;
    private final AtomicInteger running = new AtomicInteger();
    private volatile Instant beginning = Instant.MAX;

    public Storm(World world, Plan plan, Scale scale, FaultLog log, Clock clock) {
        this.cluster = world.cluster();
        this.users = world.users();
        this.plan = plan;
        this.log = log;
        this.clock = clock;
        this.evidence = new Evidence(log, clock);
        var all = new Strikes(scale);
        this.aim = Aim.at(world.mutant(), all);
        this.simulator = new SimulatorFaults(world.office(), plan, scale, aim.atPinterest());
        this.turns = new Turns(cluster);
        var broker = new Broker(cluster.brokerAddress());
        var tools = new Blows.Tools(evidence, broker, simulator, strikes);
        var blows = new Blows(cluster, world.users(), log, turns, tools);
        world.points().listener(new Director(cluster, world.users(), strikes, turns, blows, evidence));
        this.operations = new Operations(
                cluster,
                world.points(),
                broker,
                log,
                turns,
                new Operations.Means(scale, evidence, new Random(plan.seed() + 2)));
        choose(all);
    }

    /**
     * What a storm goes over.
     *
     * @param mutant what is built in, and to be found
     */
    public record World(Cluster cluster, Office office, Users users, PointServer points, Mutant mutant) {}

    private void choose(Strikes all) {
        var time = plan.length().multipliedBy(9).dividedBy(10);
        choose("publisher", aim.publisher(), Strikes.chosen(all.ofPublisher(), plan.seed(), time));
        choose("scheduler", List.of(), Strikes.chosen(all.ofScheduler(), plan.seed(), time.dividedBy(2)));
        log.plan(NamedPoint.AT_PINTEREST);
        log.plan(NamedPoint.HELD_AT_PINTEREST);
        log.plan(NamedPoint.LISTED_LATE);
    }

    private void choose(String service, List<Strike> aimed, List<Strike> chosen) {
        concat(aimed, chosen).forEach(strike -> log.plan(strike.point()));
        strikes.plan(service, aimed, chosen);
    }

    /** Lets it begin. */
    public void begin() {
        beginning = clock.instant();
        var chosen = concat(
                aim.operations(),
                Operations.chosen(plan.seed(), plan.length().multipliedBy(2).dividedBy(3)));
        chosen.forEach(log::plan);
        running.set(2);
        Thread.ofVirtual().name("operations").start(() -> finish(() -> operate(chosen)));
        Thread.ofVirtual().name("pinterest").start(() -> finish(this::breakPinterest));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void finish(Runnable part) {
        try {
            part.run();
        } finally {
            running.decrementAndGet();
        }
    }

    private void operate(List<NamedPoint> chosen) {
        var every = plan.length().dividedBy(chosen.size() + 1L);
        for (var i = 0; i < chosen.size(); i++) {
            awaitInstant(every.multipliedBy(i + 1L).minus(every.dividedBy(2)));
            if (strikes.isOver()) {
                return;
            }
            operate(chosen.get(i));
        }
    }

    private void operate(NamedPoint operation) {
        try {
            operations.run(operation);
        } catch (IllegalStateException e) {
            // Two faults at once may prevent a third: if it never strikes, the run says so.
            log.note(operation.words() + " did not come about: " + e.getMessage());
        }
    }

    private void breakPinterest() {
        for (var fault : simulator.all()) {
            awaitInstant(fault.at());
            if (strikes.isOver()) {
                return;
            }
            simulator.set(fault.fault(), clock.instant());
            log.note("at Pinterest: " + fault.fault());
        }
    }

    private void awaitInstant(Duration after) {
        var left = Duration.between(clock.instant(), beginning.plus(after));
        if (left.isPositive()) {
            Patience.pause(left);
        }
    }

    /** Returns when all has struck that was to and all are planned, or the time for it is over, or it is {@code enough}. */
    public void await(BooleanSupplier enough) {
        if (Patience.of(plan.length()).isRewarded(enough)) {
            return;
        }
        var end = clock.instant().plus(LONGER);
        while (!enough.getAsBoolean() && !isDone() && clock.instant().isBefore(end)) {
            users.release();
            simulator.widen(clock.instant());
            Patience.pause(BETWEEN_RESERVES);
        }
        while (users.release()) {
            log.note("one of the reserve is planned");
        }
    }

    private boolean isDone() {
        return strikes.isDone() && running.get() == 0 && simulator.missing().isEmpty();
    }

    /** Nothing more breaks, and all that is down or frozen is brought back. */
    public void end() {
        strikes.end();
        log.note("the storm is over");
        var _ = Patience.of(LONGER).isRewarded(() -> running.get() == 0);
        // Whoever has them is done with its replicas.
        turns.take("publisher").giveBack();
        turns.take("scheduler").giveBack();
        cluster.nodes().forEach(Node::resume);
        cluster.nodes().forEach(Node::start);
        cluster.nodes().forEach(node -> cluster.awaitReady(node.name()));
    }

    /** How often which kind of fault struck at Pinterest; to be asked before they are cleared. */
    public Map<String, Integer> atPinterest() {
        return simulator.struck();
    }

    /** Pinterest has no more faults; whoever is held goes on. */
    public void clearPinterest() {
        simulator.clear();
    }

    /** Posts whose message was sent so that nobody could read it. */
    public Set<String> unreadable() {
        return evidence.spoilt();
    }
}
