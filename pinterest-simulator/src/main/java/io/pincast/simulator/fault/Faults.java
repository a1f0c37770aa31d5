package io.pincast.simulator.fault;

import io.pincast.simulator.time.Pauses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The faults that wait to strike; the first that matches strikes. In memory: a restart has none. */
@Component
public final class Faults {
    private final List<Armed> armed = new CopyOnWriteArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Pauses pauses;

    Faults(Pauses pauses) {
        this.pauses = pauses;
    }

    /** What is known of a request when faults are looked at. */
    record Target(String operation, Optional<String> account, Optional<String> boardId, Instant now) {}

    public Fault add(Fault fault) {
        var numbered = fault.numbered(Long.toString(numbers.incrementAndGet()), 0);
        armed.add(new Armed(numbered));
        return numbered;
    }

    public List<Fault> all() {
        return armed.stream().map(Armed::now).toList();
    }

    /** Whether there was one of this id. */
    public boolean remove(String id) {
        return armed.removeIf(fault -> id.equals(fault.fault.id()));
    }

    /** Takes all away, and lets go whom they hold. */
    public void clear() {
        armed.clear();
        pauses.releaseAll();
    }

    boolean isEmpty() {
        return armed.isEmpty();
    }

    Optional<Fault> strike(Target target) {
        for (var candidate : armed) {
            if (candidate.strikes(target)) {
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }

    private static final class Armed {
        private final Fault fault;
        private int matched;
        private int struck;

        Armed(Fault fault) {
            this.fault = fault;
        }

        synchronized Fault now() {
            return fault.numbered(String.valueOf(fault.id()), struck);
        }

        synchronized boolean strikes(Target target) {
            var rule = fault.rule();
            if (!matches(target) || !rule.holdsAt(target.now()) || used(rule)) {
                return false;
            }
            matched++;
            if (matched <= rule.after()) {
                return false;
            }
            if (rule.probability() < 1 && ThreadLocalRandom.current().nextDouble() >= rule.probability()) {
                return false;
            }
            struck++;
            return true;
        }

        private boolean used(Fault.Rule rule) {
            return rule.count() != null && struck >= rule.count();
        }

        private boolean matches(Target target) {
            var match = fault.match();
            return (match.operation() == null || match.operation().equals(target.operation()))
                    && (match.account() == null
                            || match.account().equals(target.account().orElse(null)))
                    && (match.boardId() == null
                            || match.boardId().equals(target.boardId().orElse(null)));
        }
    }
}
