package io.pincast.scheduler.timing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Timers in memory: things by the instant at which they are wanted, each under its key once. */
public final class TimedQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition earlier = lock.newCondition();
    private final Map<String, Entry<T>> byKey = new HashMap<>();
    private final TreeSet<Entry<T>> byInstant =
            new TreeSet<>(Comparator.comparing((Entry<T> entry) -> entry.at()).thenComparing(Entry::key));

    /** Adds, in place of what stood under the key. */
    public void put(String key, Instant at, T item) {
        lock.lock();
        try {
            var entry = new Entry<>(key, at, item);
            var replaced = byKey.put(key, entry);
            if (replaced != null) {
                byInstant.remove(replaced);
            }
            byInstant.add(entry);
            if (byInstant.first().equals(entry)) {
                earlier.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes out what is wanted up to an instant, the earliest first. */
    public List<T> take(Instant until, int most) {
        lock.lock();
        try {
            var taken = new ArrayList<T>();
            while (taken.size() < most
                    && !byInstant.isEmpty()
                    && !byInstant.first().at().isAfter(until)) {
                var entry = byInstant.removeFirst();
                byKey.remove(entry.key());
                taken.add(entry.item());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    public List<T> takeAll() {
        return take(Instant.MAX, Integer.MAX_VALUE);
    }

    /** Waits until something is wanted within {@code ahead}, at most for {@code patience}. */
    public void await(Clock clock, Duration ahead, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (left > 0) {
                var untilFirst = byInstant.isEmpty()
                        ? Long.MAX_VALUE
                        : Duration.between(
                                        clock.instant().plus(ahead),
                                        byInstant.first().at())
                                .toNanos();
                if (untilFirst <= 0) {
                    return;
                }
                var wait = Math.min(left, untilFirst);
                left -= wait - Math.max(0, earlier.awaitNanos(wait));
            }
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return byKey.size();
        } finally {
            lock.unlock();
        }
    }

    private record Entry<T>(String key, Instant at, T item) {}
}
