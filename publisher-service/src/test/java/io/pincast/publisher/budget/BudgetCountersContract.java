package io.pincast.publisher.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What budgets ask of stored counts, whichever they are. */
public abstract class BudgetCountersContract {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    protected abstract BudgetCounters counters();

    @Test
    void countsUpToTheLimitAndNoFurther() {
        var budget = Budget.writes("app", "one");
        assertThat(counters().take(budget, NINE, 2)).hasValue(1);
        assertThat(counters().take(budget, NINE, 2)).hasValue(2);
        assertThat(counters().take(budget, NINE, 2)).isEmpty();
    }

    @Test
    void countsEachWindowAccountAndAppForItself() {
        counters().take(Budget.writes("app", "two"), NINE, 1);
        assertThat(counters().take(Budget.writes("app", "two"), NINE.plusSeconds(60), 1))
                .hasValue(1);
        assertThat(counters().take(Budget.writes("app", "three"), NINE, 1)).hasValue(1);
        assertThat(counters().take(Budget.writes("other", "two"), NINE, 1)).hasValue(1);
    }

    @Test
    void givesEachPlaceOnceUnderContention() throws InterruptedException {
        var budget = Budget.writes("app", "many");
        var places = new ConcurrentLinkedQueue<Integer>();
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, 20)
                            .mapToObj(_ -> counters().take(budget, NINE, 100))
                            .flatMapToInt(OptionalInt::stream)
                            .forEach(places::add)));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void forgetsWhatIsLongOver() {
        var budget = Budget.writes("app", "old");
        counters().take(budget, NINE, 1);
        counters().take(budget, NINE.plusSeconds(60), 1);
        counters().forget(NINE.plusSeconds(60));
        assertThat(counters().take(budget, NINE, 1)).hasValue(1);
        assertThat(counters().take(budget, NINE.plusSeconds(60), 1)).isEmpty();
    }
}
