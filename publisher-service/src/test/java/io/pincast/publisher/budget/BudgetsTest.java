package io.pincast.publisher.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Budget BUDGET = Budget.writes("app", "account");
    private final Budgets budgets = new Budgets(
            new InMemoryBudgetCounters(), new BudgetProperties(3, Duration.ofMinutes(1), Duration.ofSeconds(2), 2));

    private Slot take(Instant now) {
        return budgets.take(BUDGET, null, now);
    }

    @Test
    void spreadsAQueueOverTheWindowsThatItNeeds() {
        var now = NINE.plusSeconds(50);
        for (var i = 0; i < 3; i++) {
            assertThat(take(now)).isEqualTo(new Slot.Now());
        }
        assertThat(take(now)).isEqualTo(new Slot.Later(NINE.plusSeconds(60)));
        assertThat(take(now)).isEqualTo(new Slot.Later(NINE.plusSeconds(80)));
        assertThat(take(now)).isEqualTo(new Slot.Later(NINE.plusSeconds(100)));
        assertThat(take(now)).isEqualTo(new Slot.Later(NINE.plusSeconds(120)));
    }

    @Test
    void reservesOnlySoFarAhead() {
        for (var i = 0; i < 9; i++) {
            take(NINE);
        }
        assertThat(take(NINE)).isEqualTo(new Slot.None(NINE.plusSeconds(180)));
    }

    @Test
    void countsAReservedPlaceOnce() {
        for (var i = 0; i < 6; i++) {
            take(NINE);
        }
        var reserved = NINE.plusSeconds(80);
        assertThat(budgets.take(BUDGET, reserved, reserved)).isEqualTo(new Slot.Now());
        assertThat(budgets.take(BUDGET, reserved, NINE.plusSeconds(122))).isEqualTo(new Slot.Now());
    }

    @Test
    void takesAnewWhatCameBackTooLate() {
        var reserved = NINE.plusSeconds(80);
        for (var i = 0; i < 3; i++) {
            take(NINE.plusSeconds(123));
        }
        assertThat(budgets.take(BUDGET, reserved, NINE.plusSeconds(123)))
                .isEqualTo(new Slot.Later(NINE.plusSeconds(180)));
    }
}
