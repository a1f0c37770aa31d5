package io.pincast.auth.audit;

import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins entries. Whoever changes something hands the entry to the store with the change, so that both are one write. */
@Component
public class AuditTrail {
    private final Ids ids;
    private final Clock clock;

    public AuditTrail(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public AuditEntry entry(Actor actor, String action, Subject subject) {
        return new AuditEntry(
                ids.nextText(), clock.instant(), Optional.empty(), actor, action, subject, Map.of(), Map.of());
    }
}
