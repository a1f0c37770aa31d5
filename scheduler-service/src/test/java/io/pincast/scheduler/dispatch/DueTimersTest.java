package io.pincast.scheduler.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.id.ClockGuard;
import io.pincast.defaults.id.Ids;
import io.pincast.scheduler.progress.DuePublications.Due;
import io.pincast.scheduler.publication.Dispatching;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DueTimersTest {
    private final MutableClock clock = MutableClock.at(Publications.DUE_AT);
    private final DueTimers timers = new DueTimers(
            new Replica(new Ids(), clock, ClockGuard.trusting(clock)), TestReplica.properties(Duration.ofSeconds(10)));

    @Test
    void whatALookBringsAgainAsItWasBeforeItsClaimIsNotClaimedTwice() {
        var seen = Due.of(Publications.planned(), Publications.DUE_AT);
        timers.set(seen);
        assertThat(timers.take(10)).containsExactly(seen);

        timers.set(seen);
        timers.claimed(Publications.claimed());
        assertThat(timers.take(10)).isEmpty();
    }

    @Test
    void whatBecameDueAnewSinceItsClaimIsTaken() {
        var claimed = Publications.claimed();
        timers.claimed(claimed);
        var released = Dispatching.release(claimed, Publications.CLAIM, Publications.DUE_AT)
                .orElseThrow()
                .after();
        var again = Due.of(released, Publications.DUE_AT);
        timers.set(again);
        assertThat(timers.take(10)).containsExactly(again);
    }

    @Test
    void whatWasTakenAndNotClaimedIsTakenAgainOnceALookBringsIt() {
        var seen = Due.of(Publications.planned(), Publications.DUE_AT);
        timers.set(seen);
        timers.take(10);
        timers.set(seen);
        assertThat(timers.take(10)).containsExactly(seen);
    }
}
