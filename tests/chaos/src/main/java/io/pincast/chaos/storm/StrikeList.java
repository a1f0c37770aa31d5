package io.pincast.chaos.storm;

import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.point.Passing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The strikes that are still to come, for each service. */
final class StrikeList {
    private final Map<String, List<Strike>> left = new HashMap<>();
    private boolean over;

    synchronized void plan(String service, List<Strike> strikes) {
        left.put(service, new ArrayList<>(strikes));
    }

    synchronized boolean isDone() {
        return left.values().stream().allMatch(List::isEmpty);
    }

    /** Nothing more is to break. */
    synchronized void end() {
        over = true;
    }

    /** Takes one that is meant for this passing, where {@code may} lets it. */
    synchronized Optional<Strike> take(
            String service, Passing passing, PlannedPost post, Predicate<Strike> may) {
        if (over) {
            return Optional.empty();
        }
        var strikes = left.getOrDefault(service, List.of());
        return strikes.stream()
                .filter(strike -> strike.isMeant(passing, post))
                .filter(may)
                .findFirst()
                .filter(strikes::remove);
    }

    /** It did not come about after all: another time. */
    synchronized void putBack(String service, Strike strike) {
        Optional.ofNullable(left.get(service)).ifPresent(strikes -> strikes.add(strike));
    }

    @Override
    public synchronized String toString() {
        return left.toString();
    }
}
