package io.pincast.simulator.analytics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** How often each thing happened; rates are worked out from it. */
@SuppressWarnings("EnumOrdinal") // never stored; an array, because sums run over thousands of Pins and days
public final class Counts {
    private final long[] values = new long[Metric.values().length];

    public static Counts none() {
        return new Counts();
    }

    public long get(Metric metric) {
        return values[metric.ordinal()];
    }

    Counts with(Metric metric, long value) {
        values[metric.ordinal()] = value;
        return this;
    }

    public Counts add(Counts other) {
        for (var i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
        return this;
    }

    public Counts map(LongUnaryOperator operator) {
        var mapped = new Counts();
        for (var i = 0; i < values.length; i++) {
            mapped.values[i] = operator.applyAsLong(values[i]);
        }
        return mapped;
    }

    /** As answers show them: counts whole, rates as fractions. */
    public Map<String, Number> show(Collection<Metric> metrics) {
        var shown = new LinkedHashMap<String, Number>();
        for (var metric : metrics) {
            var value = metric.of(this);
            if (value == Math.rint(value)) {
                shown.put(metric.name(), (long) value);
            } else {
                shown.put(metric.name(), value);
            }
        }
        return shown;
    }
}
