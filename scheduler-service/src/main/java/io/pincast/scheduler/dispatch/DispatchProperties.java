package io.pincast.scheduler.dispatch;

import io.pincast.scheduler.publication.Dispatching;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the dispatcher works.
 *
 * @param horizon how far it looks ahead in the store
 * @param lookEvery pause between two looks
 * @param lookMost how many publications one look reads at most
 * @param batch how many are claimed together at most
 * @param inFlight how many may be claimed and not yet acknowledged; what is more stays planned, so it can still be changed
 * @param claimAhead see {@link Dispatching.Timers}
 * @param claimLease see {@link Dispatching.Timers}
 * @param resend see {@link Dispatching.Timers}
 * @param resendMost see {@link Dispatching.Timers}
 * @param healEvery pause between two looks for lapsed claims
 */
@ConfigurationProperties("scheduler.dispatch")
public record DispatchProperties(
        @DefaultValue("5s") Duration horizon,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("2000") int lookMost,
        @DefaultValue("250") int batch,
        @DefaultValue("2000") int inFlight,
        @DefaultValue("250ms") Duration claimAhead,
        @DefaultValue("10s") Duration claimLease,
        @DefaultValue("60s") Duration resend,
        @DefaultValue("10m") Duration resendMost,
        @DefaultValue("1s") Duration healEvery) {

    public DispatchProperties {
        if (horizon.compareTo(lookEvery.multipliedBy(2).plus(claimAhead)) < 0) {
            throw new IllegalArgumentException(
                    "scheduler.dispatch.horizon must cover two looks and claim-ahead, or what falls due between is late");
        }
        if (claimLease.compareTo(claimAhead.multipliedBy(4)) < 0) {
            throw new IllegalArgumentException(
                    "scheduler.dispatch.claim-lease must cover claim-ahead four times, or claims lapse before they are sent");
        }
        if (batch < 1 || lookMost < batch || inFlight < batch) {
            throw new IllegalArgumentException(
                    "scheduler.dispatch.batch must be at least 1, look-most and in-flight at least batch");
        }
    }

    Dispatching.Timers timers() {
        return new Dispatching.Timers(claimAhead, claimLease, resend, resendMost);
    }
}
