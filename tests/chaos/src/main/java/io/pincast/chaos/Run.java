package io.pincast.chaos;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.pincast.chaos.cluster.Cluster;
import io.pincast.chaos.cluster.ClusterOptions;
import io.pincast.chaos.cluster.Patience;
import io.pincast.chaos.cluster.Scale;
import io.pincast.chaos.mutant.Mutant;
import io.pincast.chaos.plan.Kind;
import io.pincast.chaos.plan.Plan;
import io.pincast.chaos.plan.Planner;
import io.pincast.chaos.plan.Role;
import io.pincast.chaos.storm.FaultLog;
import io.pincast.chaos.storm.NamedPoint;
import io.pincast.chaos.storm.PointServer;
import io.pincast.chaos.storm.Storm;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.user.Users;
import io.pincast.chaos.verdict.Alarm;
import io.pincast.chaos.verdict.Comparison;
import io.pincast.chaos.verdict.Observer;
import io.pincast.chaos.verdict.SeenRequest;
import io.pincast.chaos.verdict.Told;
import io.pincast.chaos.verdict.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** One run, from an empty folder to the verdict. */
public final class Run {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private final Options options;
    private final Consumer<String> out;
    private final Scale scale = Scale.DEFAULT;
    private final Clock clock = Clock.systemUTC();
    private final FaultLog log;
    private final Queue<String> ownEnds = new ConcurrentLinkedQueue<>();
    private final long startedAt = System.nanoTime();
    private Optional<String> alarm = Optional.empty();

    public Run(Options options, Consumer<String> out) {
        this.options = options;
        this.out = out;
        this.log = new FaultLog(clock, this::say);
    }

    private void say(String words) {
        out.accept(String.format("%6.1f s  %s", (System.nanoTime() - startedAt) / 1e9, words));
    }

    public Result go() {
        // The broker's clients would tell all of their settings.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        empty(options.folder());
        var plan = new Planner(options.seed(), options.posts(), options.length(), EnumSet.allOf(Kind.class)).plan();
        say("seed " + options.seed() + ": " + plan.posts().size() + " posts on "
                + plan.accounts().size() + " accounts in " + options.length() + "; " + options.scenario() + ", mutant "
                + options.mutant() + " (" + options.mutant().words() + ")");
        try (var points = new PointServer();
                var cluster = new Cluster(
                        new ClusterOptions(
                                options.folder(),
                                options.mutant(),
                                points.port(),
                                List.of("publisher.budget.writes-per-window=" + plan.limit())),
                        scale,
                        ownEnds::add)) {
            points.listener(new UntilReady(cluster));
            cluster.clockOffset("scheduler-2", scale.tolerated());
            cluster.clockOffset("publisher-2", scale.tolerated().negated());
            cluster.start();
            say("all ten processes run");
            return storm(plan, cluster, points);
        }
    }

    private Result storm(Plan plan, Cluster cluster, PointServer points) {
        var office = Office.open(cluster, plan, listingDelay());
        say("accounts are connected, boards and pictures are there");
        var users = new Users(office, plan.posts(), clock);
        var observer = new Observer(office);
        var storm =
                new Storm(new Storm.World(cluster, office, users, points, options.mutant()), plan, scale, log, clock);
        users.begin();
        storm.begin();
        storm.await(() -> isFound(observer, users));
        storm.end();
        if (isFound(observer, users)) {
            users.end();
        } else {
            calm(plan, storm, users, office);
            awaitEnds(observer, users);
        }
        return judge(storm, users, observer);
    }

    private Duration listingDelay() {
        return options.scenario() == Options.Scenario.HIDDEN ? scale.listing().multipliedBy(2) : scale.listedAfter();
    }

    /** A mistake that was built in is found once something is wrong for good; nothing is waited for then. */
    private boolean isFound(Observer observer, Users users) {
        if (options.mutant() != Mutant.NONE && alarm.isEmpty()) {
            alarm = Alarm.of(users.posts(), observer.told(), observer.pins());
            alarm.ifPresent(words -> say("found: " + words));
        }
        return alarm.isPresent();
    }

    /** Everything works again. */
    private void calm(Plan plan, Storm storm, Users users, Office office) {
        Patience.of(PATIENCE).until("users have done what they planned", users::areDone);
        say("everything runs again, and all users are done");
        for (var i = 0; i < plan.accounts().size(); i++) {
            if (plan.accounts().get(i) == Role.REVOKED) {
                office.connectAgain(i);
            }
        }
        count(storm.atPinterest());
        storm.clearPinterest();
        giveUpBlocked(users, new Observer(office));
    }

    /** Whom Pinterest takes for a spammer waits for hours: people take back what they planned there. */
    private void giveUpBlocked(Users users, Observer observer) {
        var told = observer.toldWithin(PATIENCE);
        users.posts().stream()
                .filter(post -> post.planned().role() == Role.BLOCKED)
                .filter(post -> post.id().map(told::get).filter(Told::isFinal).isEmpty())
                .forEach(users::cancel);
    }

    private void count(Map<String, Integer> struck) {
        say("at Pinterest: " + struck);
        if (struck.values().stream().allMatch(count -> count > 0)) {
            log.struck(NamedPoint.AT_PINTEREST, "each kind");
        }
        var held = struck.getOrDefault("HOLD_THEN_EFFECT", 0);
        if (held > 0) {
            log.struck(NamedPoint.HELD_AT_PINTEREST, held + " times");
        }
    }

    private static void awaitEnds(Observer observer, Users users) {
        var _ = Patience.of(PATIENCE).isRewarded(() -> {
            Patience.pause(BETWEEN_LOOKS);
            return areAllFinal(observer, users);
        });
        Patience.pause(SETTLE);
    }

    private static boolean areAllFinal(Observer observer, Users users) {
        var told = observer.told();
        return users.posts().stream()
                .allMatch(post -> post.id().map(told::get).filter(Told::isFinal).isPresent());
    }

    private Result judge(Storm storm, Users users, Observer observer) {
        var requests = observer.requests();
        var lost = requests.stream().filter(SeenRequest::hasLostAnswer).count();
        if (lost > 0) {
            log.struck(NamedPoint.LISTED_LATE, lost + " Pins whose answers were lost");
        }
        var admitted =
                options.scenario() == Options.Scenario.HIDDEN ? observer.admitted(users.posts()) : Set.<String>of();
        var world = new World(
                observer.toldWithin(PATIENCE),
                observer.pins(),
                requests,
                storm.unreadable(),
                admitted,
                alarm.isEmpty());
        var complaints = new ArrayList<>(users.complaints());
        complaints.addAll(ownEnds);
        var verdict = Comparison.of(users.posts(), world);
        var result =
                new Result(verdict, log.counts(), log.missing(), complaints, options.mutant() != Mutant.NONE, alarm);
        new Report(observer, world, log, out).print(result);
        return result;
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
