package io.pincast.publisher.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.publisher.ledger.Reason;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is told of an account's budget, and what is not worth it. */
class TidingsTest {
    private static final Budget BUDGET = Budget.writes("workspace", "app", "account");
    private static final Reason SPAM = Reason.of("SPAM_BLOCK", "Too many.", null);
    private static final Reason CIRCUIT = Reason.of("PINTEREST_IN_TROUBLE", "Errors.", null);
    private final MutableClock clock = MutableClock.at("2026-03-01T09:00:00Z");
    private final InMemoryBudgetStore store = new InMemoryBudgetStore();
    private final Budgets budgets = new Budgets(
            store,
            new BudgetProperties(
                    10,
                    1000,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(50),
                    60,
                    Duration.ofSeconds(2)),
            new BudgetMetrics(new SimpleMeterRegistry()));

    private void take(int count) {
        for (var i = 0; i < count; i++) {
            budgets.take(BUDGET, null, clock.instant());
        }
    }

    private void pass(Duration time) {
        var end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofSeconds(1));
            budgets.tellDue(clock.instant());
        }
    }

    private BudgetBook.Picture last() {
        return store.told().getLast();
    }

    @Test
    void tellsNothingWhileThereIsRoom() {
        take(10);
        pass(Duration.ofMinutes(2));
        assertThat(store.told()).isEmpty();
    }

    @Test
    void tellsTheFirstThatHasToWaitAtOnceAndTheRestTogether() {
        take(11);
        assertThat(store.told()).hasSize(1);
        assertThat(last().limit()).isEqualTo(10);
        assertThat(last().cause()).isNull();
        take(40);
        assertThat(store.told()).hasSize(1);
        pass(Duration.ofSeconds(3));
        assertThat(store.told()).hasSize(2);
        assertThat(Duration.between(clock.instant(), last().freeAt()))
                .as("41 wait, ten a minute")
                .isBetween(Duration.ofSeconds(240), Duration.ofSeconds(320));
    }

    @Test
    void tellsWhenItIsFreeAgain() {
        take(11);
        pass(Duration.ofMinutes(5));
        assertThat(store.told()).hasSize(2);
        assertThat(last().freeAt()).isBeforeOrEqualTo(clock.instant());
        assertThat(store.findToTell(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void tellsACoolDownWithItsCauseAndItsEnd() {
        budgets.coolDown(BUDGET, _ -> Duration.ofHours(4), SPAM, clock.instant());
        assertThat(last().cause()).isEqualTo(SPAM);
        assertThat(Duration.between(clock.instant(), last().freeAt()))
                .isBetween(Duration.ofHours(4), Duration.ofHours(4).plusSeconds(1));
        pass(Duration.ofHours(5));
        assertThat(last().cause()).isNull();
        assertThat(store.told()).hasSize(2);
    }

    @Test
    void tellsTroubleOfTheHostsAndThatItIsOverWithTheFirstAnswer() {
        budgets.note(BUDGET, clock.instant().plusSeconds(15), CIRCUIT, clock.instant());
        budgets.note(BUDGET, clock.instant().plusSeconds(16), CIRCUIT, clock.instant());
        assertThat(store.told()).hasSize(1);
        assertThat(last().cause()).isEqualTo(CIRCUIT);
        clock.advance(Duration.ofSeconds(5));
        budgets.answered(BUDGET, true, clock.instant());
        assertThat(last().cause()).isNull();
    }

    @Test
    void isNoFlood() {
        for (var i = 0; i < 60; i++) {
            take(5);
            pass(Duration.ofSeconds(1));
        }
        assertThat(store.told()).hasSizeLessThanOrEqualTo(31);
    }

    @Test
    void tellsNothingOfReading() {
        for (var i = 0; i < 1_001; i++) {
            budgets.takeNow(Budget.reads("workspace", "app", "account"), clock.instant());
        }
        assertThat(store.told()).isEmpty();
    }
}
