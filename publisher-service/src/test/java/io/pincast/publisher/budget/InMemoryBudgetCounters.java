package io.pincast.publisher.budget;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Counts in memory; the contract holds them to what the real ones do. */
public class InMemoryBudgetCounters implements BudgetCounters {
    private record Window(Budget budget, Instant at) {}

    private final Map<Window, Integer> used = new HashMap<>();

    @Override
    public synchronized OptionalInt take(Budget budget, Instant windowAt, int limit) {
        var window = new Window(budget, windowAt);
        int now = used.getOrDefault(window, 0);
        if (now >= limit) {
            return OptionalInt.empty();
        }
        used.put(window, now + 1);
        return OptionalInt.of(now + 1);
    }

    @Override
    public synchronized void forget(Instant before) {
        used.keySet().removeIf(window -> window.at().isBefore(before));
    }
}
