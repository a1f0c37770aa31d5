package io.pincast.chaos.storm;

import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Place;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the replicas' passings prove about faults that no replica is told of. */
final class Evidence {
    private static final Duration FRESH = Duration.ofSeconds(45);
    private final FaultLog log;
    private final Clock clock;
    private final Set<String> spoilt = ConcurrentHashMap.newKeySet();
    private volatile Instant budgetUsedUpAt = Instant.MIN;
    private volatile boolean held;

    Evidence(FaultLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void seen(Passing passing) {
        if (passing.place() == Place.ANSWER_TAKEN && passing.detail().startsWith("CLAIMED ")) {
            log.struck(NamedPoint.ANSWER_BEFORE_MARK, passing.postId());
        }
        if (passing.place() == Place.SENDING_EVENT && passing.detail().contains("BUDGET")) {
            budgetUsedUpAt = clock.instant();
        }
        if (held && passing.place() == Place.SENDING_DUE && !passing.detail().equals("resends=0")) {
            log.struck(NamedPoint.HELD_IN_TOPIC, passing.postId() + " is sent again, " + passing.detail());
        }
    }

    void note(String words) {
        log.note(words);
    }

    boolean isBudgetUsedUp() {
        return !budgetUsedUpAt.equals(Instant.MIN) && budgetUsedUpAt.plus(FRESH).isAfter(clock.instant());
    }

    /** Whether no publisher takes anything just now. */
    void held(boolean now) {
        held = now;
    }

    boolean isHeld() {
        return held;
    }

    void spoilt(String postId) {
        spoilt.add(postId);
    }

    /** Posts whose message nobody could read. */
    Set<String> spoilt() {
        return Set.copyOf(spoilt);
    }
}
