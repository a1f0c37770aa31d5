package io.pincast.chaos.storm;

import io.pincast.chaos.cluster.Scale;
import io.pincast.chaos.plan.Kind;
import io.pincast.chaos.plan.Plan;
import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.plan.Role;
import io.pincast.chaos.user.Office;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Pinterest's own faults, one of each kind and more, by its control API. */
final class SimulatorFaults {
    private static final String CREATE = "pins/create";
    private static final String KIND = "kind";
    private static final String OUTAGE = "OUTAGE";
    private final Office office;
    private final Plan plan;
    private final Scale scale;
    private final Set<String> first;
    private final Random random;
    private final Set<String> widened = new HashSet<>();

    /**
     * Makes them.
     *
     * @param first the kinds that come before all others
     */
    SimulatorFaults(Office office, Plan plan, Scale scale, Set<String> first) {
        this.office = office;
        this.plan = plan;
        this.scale = scale;
        this.first = Set.copyOf(first);
        this.random = new Random(plan.seed() + 1);
    }

    /** A fault and when it is set. */
    record Timed(Duration at, Map<String, Object> fault) {}

    /** All of a run, in the order of their instants. */
    List<Timed> all() {
        var faults = new ArrayList<Timed>();
        forAccount(Role.BLOCKED, "SPAM_BLOCK", faults);
        forAccount(Role.REVOKED, "REVOKED_TOKEN", faults);
        forAccount(Role.ERASED, "BOARD_DELETED", faults);
        var usual = usual();
        Collections.shuffle(usual, random);
        usual.sort(Comparator.comparing(fault -> !first.contains(String.valueOf(fault.get(KIND)))));
        for (var i = 0; i < many(); i++) {
            var at = at();
            faults.add(new Timed(at, onAccount(usual.get(i % usual.size()), at)));
        }
        if (plan.posts().stream().anyMatch(post -> post.kind() == Kind.VIDEO)) {
            var kind = random.nextBoolean() ? "MEDIA_FAILED" : "MEDIA_STUCK";
            faults.add(new Timed(Duration.ZERO, Map.of(KIND, kind, "operation", "media/create", "count", 1)));
        }
        faults.add(new Timed(at(), Map.of(KIND, OUTAGE)));
        faults.sort(Comparator.comparing(Timed::at));
        return faults;
    }

    private void forAccount(Role role, String kind, List<Timed> faults) {
        Office.users(plan, role)
                .forEach(user -> faults.add(new Timed(
                        Duration.ZERO, Map.of(KIND, kind, "operation", CREATE, "account", user, "count", 2))));
    }

    private List<Map<String, Object>> usual() {
        var longer = scale.answerWithin().plusSeconds(1).toMillis();
        return new ArrayList<>(List.of(
                create("STATUS", Map.of("status", 500)),
                create("STATUS", Map.of("status", 400, "code", 1, "message", "Invalid")),
                create("STATUS_AFTER_EFFECT", Map.of()),
                create("RATE_LIMITED", Map.of("resetSeconds", 2)),
                create("RATE_LIMITED", Map.of("resetSeconds", 2)),
                create("SLOW", Map.of("delayMillis", 1500)),
                create("SLOW_ANSWER", Map.of("delayMillis", longer)),
                create("TIMEOUT_BEFORE_EFFECT", Map.of("delayMillis", longer)),
                create("TIMEOUT_AFTER_EFFECT", Map.of("delayMillis", longer)),
                create("RESET_BEFORE_EFFECT", Map.of()),
                create("RESET_AFTER_EFFECT", Map.of()),
                create("HOLD_THEN_EFFECT", Map.of("delayMillis", scale.held().toMillis())),
                create("HOLD_THEN_EFFECT", Map.of("delayMillis", scale.held().toMillis())),
                create("SUCCESS_WITHOUT_ID", Map.of()),
                create("CHANGED_ANSWER", Map.of("changes", Map.of("something_new", "yes"))),
                create("UNREADABLE_ANSWER", Map.of()),
                Map.of(KIND, "STATUS", "status", 502, "operation", "boards/list_pins", "count", 2)));
    }

    /** At most a third of the posts meet one. */
    private long many() {
        return Math.max(3, plan.posts().stream().filter(this::isUsual).count() / 3);
    }

    private boolean isUsual(PlannedPost post) {
        return post.role() == Role.USUAL;
    }

    private static Map<String, Object> create(String kind, Map<String, Object> more) {
        var fault = new HashMap<>(more);
        fault.put(KIND, kind);
        fault.put("operation", CREATE);
        fault.put("count", 1);
        return fault;
    }

    /** One for which something is still to come. */
    private Map<String, Object> onAccount(Map<String, Object> fault, Duration at) {
        if (!CREATE.equals(fault.get("operation"))) {
            return fault;
        }
        var later = plan.posts().stream()
                .filter(this::isUsual)
                .filter(post -> post.dueAfter().compareTo(at) > 0)
                .toList();
        var whole = new HashMap<>(fault);
        if (!later.isEmpty()) {
            whole.put(
                    "account",
                    Office.user(later.get(random.nextInt(later.size())).account()));
        }
        return whole;
    }

    /** Early enough that something comes by before the end. */
    private Duration at() {
        return Duration.ofMillis(random.nextLong(plan.length().toMillis() * 3 / 4));
    }

    /** Sets a fault; an outage is everything for three seconds. */
    void set(Map<String, Object> fault, Instant now) {
        var whole = new HashMap<>(fault);
        if (OUTAGE.equals(fault.get(KIND))) {
            whole.put("from", now.toString());
            whole.put("until", now.plusSeconds(3).toString());
        }
        office.control().post("/faults", whole).ok();
    }

    /** The next answer to this post's account is late. */
    void slowAnswer(PlannedPost post) {
        office.control()
                .post(
                        "/faults",
                        Map.of(
                                KIND,
                                "SLOW_ANSWER",
                                "operation",
                                CREATE,
                                "account",
                                Office.user(post.account()),
                                "delayMillis",
                                1500,
                                "count",
                                1))
                .ok();
    }

    /** Which kinds have struck nobody yet. */
    Set<String> missing() {
        return struck().entrySet().stream()
                .filter(kind -> kind.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Lets the kinds that have struck nobody meet whoever comes next: an account may have nothing more to send. */
    void widen(Instant now) {
        var missing = missing();
        if (missing.contains(OUTAGE)) {
            set(Map.of(KIND, OUTAGE), now);
        }
        usual().stream()
                .filter(fault -> missing.contains(String.valueOf(fault.get(KIND))))
                .filter(fault -> widened.add(String.valueOf(fault.get(KIND))))
                .forEach(fault -> set(fault, now));
    }

    /** How often each kind has struck. */
    Map<String, Integer> struck() {
        var counts = new TreeMap<String, Integer>();
        for (JsonNode fault : office.control().get("/faults").ok()) {
            counts.merge(fault.get(KIND).asString(), fault.path("struck").asInt(0), Integer::sum);
        }
        return counts;
    }

    /** No more faults; whoever is held goes on. */
    void clear() {
        office.control().delete("/faults");
    }
}
