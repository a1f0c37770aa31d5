package io.pincast.benchmarks.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** The times of one operation, called again and again by one thread. */
record Measurement(String name, double medianMillis, double p99Millis, int calls) {

    /** Calls it some hundred times unmeasured first: until then the compiler is at work. */
    static Measurement of(String name, int warmUp, int calls, IntConsumer operation) {
        for (int i = 0; i < warmUp; i++) {
            operation.accept(i);
        }
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long start = System.nanoTime();
            operation.accept(warmUp + i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return new Measurement(name, nanos[calls / 2] / 1e6, nanos[(int) (calls * 0.99)] / 1e6, calls);
    }

    String toRow() {
        return String.format(Locale.ROOT, "| %s | %.2f | %.2f | %,d |", name, medianMillis, p99Millis, calls);
    }
}
