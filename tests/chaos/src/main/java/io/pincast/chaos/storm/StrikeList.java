package io.pincast.chaos.storm;

import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.point.Passing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The strikes that are still to come, for each service. */
final class StrikeList {
    private final Map<String, List<Strike>> first = new HashMap<>();
    private final Map<String, List<Strike>> left = new HashMap<>();
    private boolean over;

    /**
     * Plans a service's strikes.
     *
     * @param aimed until these have struck, no other does
     */
    synchronized void plan(String service, List<Strike> aimed, List<Strike> strikes) {
        first.put(service, new ArrayList<>(aimed));
        left.put(service, new ArrayList<>(strikes));
    }

    synchronized boolean isDone() {
        return left.keySet().stream().map(this::next).allMatch(List::isEmpty);
    }

    /** Nothing more is to break. */
    synchronized void end() {
        over = true;
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Takes one that is meant for this passing, and has its turn. */
    synchronized Optional<Chosen> take(
            String service, Passing passing, PlannedPost post, Function<Strike, Optional<Turns.Turn>> turns) {
        if (over) {
            return Optional.empty();
        }
        var strikes = next(service);
        var chosen = strikes.stream()
                .filter(strike -> strike.isMeant(passing, post))
                .flatMap(strike -> turns.apply(strike).map(turn -> new Chosen(strike, turn)).stream())
                .findFirst();
        chosen.ifPresent(taken -> strikes.remove(taken.strike()));
        return chosen;
    }

    private List<Strike> next(String service) {
        var aimed = first.getOrDefault(service, List.of());
        return aimed.isEmpty() ? left.getOrDefault(service, List.of()) : aimed;
    }

    /** A strike, and its turn, to be given back when the replica is there again. */
    record Chosen(Strike strike, Turns.Turn turn) {}

    /** It did not come about after all: another time. */
    synchronized void putBack(String service, Strike strike) {
        next(service).add(strike);
    }

    @Override
    public synchronized String toString() {
        return first + ", then " + left;
    }
}
