package io.pincast.simulator.limit;

import io.pincast.simulator.time.SimulatorClock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is left in each window; in memory, as limits begin afresh soon anyway. */
@Component
public final class Budgets {
    /** Keys of objects are many, and stand for a second each. */
    private static final int SWEEP_ABOVE = 10_000;

    private final Map<String, Used> used = new HashMap<>();
    private final SimulatorClock clock;

    Budgets(SimulatorClock clock) {
        this.clock = clock;
    }

    private record Used(long window, int count) {}

    /**
     * How a request stands.
     *
     * @param limits all limits that apply, the tightest first
     * @param remaining in the tightest window
     * @param reset seconds until the tightest window begins again
     */
    record Standing(boolean granted, String limits, int remaining, long reset) {}

    /** Takes one from every window, or from none where one is used up. */
    synchronized Standing take(List<Window> windows) {
        var now = clock.millis();
        var granted = windows.stream().allMatch(window -> left(window, now) > 0);
        if (granted) {
            windows.forEach(window ->
                    used.put(window.key(), new Used(window.numberAt(now), window.limit() - left(window, now) + 1)));
        }
        sweep();
        var tightest = windows.stream()
                .min(Comparator.comparingInt(window -> left(window, now)))
                .orElseThrow();
        var all = windows.stream()
                .map(window -> window.limit() + ";w=" + window.length().toSeconds())
                .collect(Collectors.joining(", "));
        return new Standing(granted, tightest.limit() + ", " + all, left(tightest, now), tightest.secondsLeft(now));
    }

    private int left(Window window, long now) {
        var usage = used.get(window.key());
        return usage == null || usage.window() != window.numberAt(now)
                ? window.limit()
                : Math.max(0, window.limit() - usage.count());
    }

    private void sweep() {
        if (used.size() > SWEEP_ABOVE) {
            used.keySet().removeIf(key -> key.startsWith(Window.OBJECT));
        }
    }

    public synchronized void clear() {
        used.clear();
    }
}
