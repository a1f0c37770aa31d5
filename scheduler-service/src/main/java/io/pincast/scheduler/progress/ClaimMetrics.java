package io.pincast.scheduler.progress;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.PublicationState;
import org.springframework.stereotype.Component;

/**
 * Counts claims and how they ended. Over all replicas, once nothing is in flight: {@code scheduler.dispatch.claims =
 * scheduler.dispatch.dispatched + scheduler.dispatch.released + scheduler.dispatch.healed}. Each end is one conditional write
 * that only one replica wins, so the equation is exact.
 */
@Component
public class ClaimMetrics {
    private final Counter claims;
    private final Counter lost;
    private final Counter dispatched;
    private final Counter released;
    private final Counter healed;

    public ClaimMetrics(MeterRegistry meters) {
        claims = meters.counter("scheduler.dispatch.claims");
        lost = meters.counter("scheduler.dispatch.lost");
        dispatched = meters.counter("scheduler.dispatch.dispatched");
        released = meters.counter("scheduler.dispatch.released");
        healed = meters.counter("scheduler.dispatch.healed");
    }

    /** Claims that were won, and those that another replica, an edit or a cancel was faster with. */
    public void claimed(int won, int lostToOthers) {
        claims.increment(won);
        lost.increment(lostToOthers);
    }

    /** Marked by the claim's owner. */
    public void dispatched(int count) {
        dispatched.increment(count);
    }

    /** Given back by the claim's owner. */
    public void released(int count) {
        released.increment(count);
    }

    /** Whatever a stored decision says of a claim. */
    public void applied(Decision decision) {
        if (!decision.endsFreshClaim()) {
            return;
        }
        var after = decision.after();
        if (after.state() == PublicationState.CLAIMED) {
            healed.increment();
        } else {
            // Marked, or answered before it could be.
            dispatched.increment();
        }
    }
}
