package io.pincast.scheduler.dispatch;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who claims here, and by which clock. */
@Component
class Replica {
    private final String id;
    private final Ids ids;
    private final Clock clock;
    private final ClockGuard guard;

    Replica(Ids ids, Clock clock, ClockGuard guard) {
        this.id = ids.nextText();
        this.ids = ids;
        this.clock = clock;
        this.guard = guard;
    }

    String id() {
        return id;
    }

    String newClaimId() {
        return ids.nextText();
    }

    /** Whether its clock is right enough to claim and send by. */
    boolean mayAct() {
        return guard.mayAct();
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }
}
