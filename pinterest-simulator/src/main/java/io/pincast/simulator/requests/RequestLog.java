package io.pincast.simulator.requests;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The newest requests, in memory only: it answers a test's questions, and is not Pinterest's memory. */
@Component
public final class RequestLog {
    /** So many are kept. */
    public static final int CAPACITY = 100_000;

    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentSkipListMap<Long, Supplier<RequestEntry>> entries = new ConcurrentSkipListMap<>();

    public long nextNumber() {
        return numbers.incrementAndGet();
    }

    /** The entry is asked for when somebody looks, so it says how far its request has come by then. */
    public void add(long number, Supplier<RequestEntry> entry) {
        entries.put(number, entry);
        entries.remove(number - CAPACITY);
    }

    public List<RequestEntry> find(RequestQuery query) {
        return entries.tailMap(query.sinceNumber(), false).values().stream()
                .map(Supplier::get)
                .filter(query::matches)
                .toList();
    }

    public long count(RequestQuery query) {
        return entries.tailMap(query.sinceNumber(), false).values().stream()
                .map(Supplier::get)
                .filter(query::matches)
                .count();
    }

    public void clear() {
        entries.clear();
    }
}
