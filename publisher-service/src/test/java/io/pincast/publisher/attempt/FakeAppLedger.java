package io.pincast.publisher.attempt;

import io.pincast.appbudget.AppLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One app's day, as far as those who spend it see it. */
public class FakeAppLedger implements AppLedger {
    public int left = 1000;
    public boolean away;
    public final List<Integer> givenBack = new ArrayList<>();
    public int asked;
    private final Clock clock;

    public FakeAppLedger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Answer slice(App app, String category, int requests) {
        asked++;
        if (away) {
            return new Answer.Away("away");
        }
        var given = Math.min(requests, left);
        left -= given;
        return new Answer.Given(
                given == 0 ? null : "slice-" + asked, given, clock.instant().plus(Duration.ofMinutes(10)), dayEndsAt());
    }

    @Override
    public synchronized void giveBack(App app, String sliceId, int unused) {
        givenBack.add(unused);
        left += unused;
    }

    public Instant dayEndsAt() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(1)
                .toInstant();
    }
}
