package io.pincast.scheduler.dispatch;

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

    Replica(Ids ids, Clock clock) {
        this.id = ids.nextText();
        this.ids = ids;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    String newClaimId() {
        return ids.nextText();
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }
}
