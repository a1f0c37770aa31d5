package io.pincast.appbudget;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.appbudget.AppLedger.App;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppSlicesTest {
    private static final App APP = new App("workspace", "app");
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final OneDay ledger = new OneDay();
    private final AppSlices slices = new AppSlices(ledger, clock);

    private AppSlices.Taken take() {
        return slices.take(APP, "ORG_WRITE");
    }

    @Test
    void asksOnceForMany() {
        for (var i = 0; i < 10; i++) {
            assertThat(take()).isEqualTo(new AppSlices.Taken.Yes());
        }
        assertThat(ledger.asked).isEqualTo(1);
        take();
        assertThat(ledger.asked).isEqualTo(2);
    }

    @Test
    void usesNothingOfASliceThatExpired() {
        take();
        clock.advance(Duration.ofMinutes(10));
        take();
        assertThat(ledger.asked).isEqualTo(2);
    }

    @Test
    void asksOnlyNowAndThenWhereTheDayIsUsedUp() {
        ledger.left = 0;
        assertThat(slices.usedUpUntil(APP, "ORG_WRITE")).isEmpty();
        assertThat(take()).isEqualTo(new AppSlices.Taken.UsedUp(ledger.dayEndsAt()));
        assertThat(take()).isEqualTo(new AppSlices.Taken.UsedUp(ledger.dayEndsAt()));
        assertThat(slices.usedUpUntil(APP, "ORG_WRITE")).contains(ledger.dayEndsAt());
        assertThat(ledger.asked).isEqualTo(1);
        clock.advance(Duration.ofSeconds(31));
        ledger.left = 3;
        assertThat(take()).as("somebody gave something back").isEqualTo(new AppSlices.Taken.Yes());
    }

    @Test
    void beginsAnewWithTheNextDay() {
        clock.advance(Duration.ofHours(15).minusSeconds(10));
        ledger.left = 0;
        take();
        clock.advance(Duration.ofSeconds(10));
        ledger.left = 300;
        assertThat(take()).isEqualTo(new AppSlices.Taken.Yes());
    }

    @Test
    void givesBackWhatIsLeftWhenItEnds() {
        take();
        take();
        slices.close();
        assertThat(ledger.givenBack).containsExactly(8);
        slices.close();
        assertThat(ledger.givenBack).hasSize(1);
    }

    /** The rest of a day that ends at midnight. */
    private final class OneDay implements AppLedger {
        private int left = 1000;
        private int asked;
        private final List<Integer> givenBack = new ArrayList<>();

        @Override
        public Answer slice(App app, String category, int requests) {
            asked++;
            var given = Math.min(requests, left);
            left -= given;
            var expiresAt = clock.instant().plus(Duration.ofMinutes(10));
            return new Answer.Given(given == 0 ? null : "slice-" + asked, given, expiresAt, dayEndsAt());
        }

        @Override
        public void giveBack(App app, String sliceId, int unused) {
            givenBack.add(unused);
        }

        private Instant dayEndsAt() {
            return LocalDate.ofInstant(clock.instant(), UTC)
                    .plusDays(1)
                    .atStartOfDay()
                    .toInstant(UTC);
        }
    }
}
