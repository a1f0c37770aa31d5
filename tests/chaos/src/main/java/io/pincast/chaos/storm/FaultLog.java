package io.pincast.chaos.storm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What broke and when. */
public final class FaultLog {
    private final Clock clock;
    private final Consumer<String> told;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<NamedPoint, Integer> struck = new EnumMap<>(NamedPoint.class);
    private final Set<NamedPoint> planned = EnumSet.noneOf(NamedPoint.class);

    /** {@code told} gets a line for each fault as it happens. */
    public FaultLog(Clock clock, Consumer<String> told) {
        this.clock = clock;
        this.told = told;
    }

    /** A fault. */
    public record Fault(Instant at, String words) {}

    synchronized void plan(NamedPoint point) {
        planned.add(point);
    }

    /** It has struck. */
    public synchronized void struck(NamedPoint point, String words) {
        struck.merge(point, 1, Integer::sum);
        note(point.words() + ": " + words);
    }

    /** Something that happened on the way. */
    public synchronized void note(String words) {
        faults.add(new Fault(clock.instant(), words));
        told.accept(words);
    }

    public synchronized Map<NamedPoint, Integer> counts() {
        return new EnumMap<>(struck);
    }

    synchronized int count(NamedPoint point) {
        return struck.getOrDefault(point, 0);
    }

    /** What was planned and has not struck. */
    public synchronized Set<NamedPoint> missing() {
        var missing = EnumSet.noneOf(NamedPoint.class);
        missing.addAll(planned);
        missing.removeAll(struck.keySet());
        return missing;
    }

    /** What broke between two instants, or shortly before. */
    public synchronized List<Fault> near(Instant from, Instant until) {
        var before = from.minus(Duration.ofSeconds(10));
        return faults.stream()
                .filter(fault -> !fault.at().isBefore(before) && !fault.at().isAfter(until))
                .toList();
    }
}
