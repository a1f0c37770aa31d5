package io.pincast.publisher.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** V14: a budget in memory would begin full wherever a partition moves to. */
class BudgetsTest {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Budget BUDGET = Budget.writes("workspace", "app", "account");
    private final InMemoryBudgetStore store = new InMemoryBudgetStore();

    private Budgets replica() {
        var properties = new BudgetProperties(
                100,
                1000,
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                60,
                Duration.ofSeconds(2));
        return new Budgets(store, properties, new BudgetMetrics(new SimpleMeterRegistry()));
    }

    @Test
    void isSharedByReplicas() {
        var one = replica();
        var other = replica();
        for (var i = 0; i < 50; i++) {
            assertThat(one.take(BUDGET, null, NINE)).isEqualTo(new Slot.Now());
            assertThat(other.take(BUDGET, null, NINE)).isEqualTo(new Slot.Now());
        }
        assertThat(one.take(BUDGET, null, NINE)).isInstanceOf(Slot.Later.class);
        assertThat(replica().take(BUDGET, null, NINE))
                .as("one that just started")
                .isInstanceOf(Slot.Later.class);
    }

    @Test
    void letsOneReplicaUseTheSlotThatAnotherGave() {
        var one = replica();
        var other = replica();
        for (var i = 0; i < 100; i++) {
            one.take(BUDGET, null, NINE);
        }
        var slot = (Slot.Later) one.take(BUDGET, null, NINE);
        assertThat(other.take(BUDGET, slot.slotAt(), slot.at())).isEqualTo(new Slot.Now());
    }

    @Test
    void closesForAllReplicas() {
        var one = replica();
        var other = replica();
        other.take(BUDGET, null, NINE);
        one.coolDown(BUDGET, _ -> Duration.ofHours(4), Reason.of("SPAM_BLOCK", "Too many.", null), NINE);
        assertThat(other.take(BUDGET, null, NINE.plusSeconds(60)))
                .isInstanceOfSatisfying(
                        Slot.Later.class,
                        later -> assertThat(later.at()).isAfterOrEqualTo(NINE.plus(Duration.ofHours(4))));
    }

    @Test
    void givesEachPlaceOnceUnderContention() throws InterruptedException {
        var results = new ConcurrentLinkedQueue<Slot>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 8; i++) {
            var replica = replica();
            threads.add(Thread.ofVirtual().start(() -> {
                for (var j = 0; j < 20; j++) {
                    results.add(replica.take(BUDGET, null, NINE));
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(results).filteredOn(Slot.Now.class::isInstance).hasSize(100);
        assertThat(results)
                .filteredOn(Slot.Later.class::isInstance)
                .extracting(slot -> ((Slot.Later) slot).slotAt())
                .hasSize(60)
                .doesNotHaveDuplicates();
    }
}
