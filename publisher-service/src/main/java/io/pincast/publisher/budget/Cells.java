package io.pincast.publisher.budget;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many requests fall into each short cell of time, oldest first; a cell with none is not named. */
public record Cells(SortedMap<Long, Integer> counts) {
    public static final Cells NONE = new Cells(Collections.emptySortedMap());

    public Cells {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    int in(long cell) {
        return counts.getOrDefault(cell, 0);
    }

    /** From the first to the last, both included. */
    int between(long first, long last) {
        return first > last
                ? 0
                : counts.subMap(first, last + 1).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    int before(long cell) {
        return counts.headMap(cell).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    Cells plus(long cell, int more) {
        var changed = new TreeMap<>(counts);
        changed.merge(cell, more, Integer::sum);
        changed.values().removeIf(count -> count <= 0);
        return new Cells(changed);
    }

    Cells plus(Cells others) {
        var changed = new TreeMap<>(counts);
        others.counts.forEach((cell, count) -> changed.merge(cell, count, Integer::sum));
        return new Cells(changed);
    }

    /** Without what lies before {@code first}. */
    Cells from(long first) {
        return counts.isEmpty() || counts.firstKey() >= first ? this : new Cells(counts.tailMap(first));
    }

    /** What lies before {@code first} is moved there. */
    Cells noEarlierThan(long first) {
        var overdue = before(first);
        return overdue == 0 ? this : from(first).plus(first, overdue);
    }

    long lastOr(long none) {
        return counts.isEmpty() ? none : counts.lastKey();
    }

    @Override
    public String toString() {
        return Map.copyOf(counts).toString();
    }
}
