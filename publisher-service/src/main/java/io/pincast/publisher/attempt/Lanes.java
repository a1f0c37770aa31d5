package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Handover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One lane per account: its rounds one after the other, by their {@link Place}, while other accounts go their own way. A lane is a
 * virtual thread for as long as it has something to do.
 */
public class Lanes implements Handover {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private final AttemptProperties properties;
    private final Clock clock;
    private final Work work;
    private final CountDownLatch stopping;
    private final Semaphore working;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Set<String> publications = new HashSet<>();
    private long arrivals;
    private boolean overflowed;

    /**
     * Makes lanes.
     *
     * @param stopping opens when no more work is to begin
     */
    public Lanes(AttemptProperties properties, Clock clock, Work work, CountDownLatch stopping) {
        this.properties = properties;
        this.clock = clock;
        this.work = work;
        this.stopping = stopping;
        this.working = new Semaphore(properties.concurrency(), true);
    }

    @Override
    public boolean takesAtOnce() {
        lock.lock();
        try {
            overflowed |= publications.size() >= properties.capacity();
            return stopping.getCount() > 0 && !overflowed;
        } finally {
            lock.unlock();
        }
    }

    /** All that had to stay in the store is taken from there. Returns whether any had to. */
    boolean caughtUp() {
        lock.lock();
        try {
            var before = overflowed;
            overflowed = false;
            return before;
        } finally {
            lock.unlock();
        }
    }

    /** Whether this replica can take more. */
    boolean hasRoom() {
        return stopping.getCount() > 0 && size() < properties.capacity();
    }

    /** How many rounds are in lanes, those being worked on included. */
    public int size() {
        lock.lock();
        try {
            return publications.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this replica has it already. */
    boolean has(String publicationId) {
        lock.lock();
        try {
            return publications.contains(publicationId);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Happening.Waiting> waitingOf(String accountId, Instant now) {
        lock.lock();
        try {
            var lane = lanes.get(accountId);
            var since = lane == null ? null : lane.busySince;
            if (since == null || since.plus(properties.notice()).isAfter(now)) {
                return Optional.empty();
            }
            return Optional.of(new Happening.Waiting(
                    now.plus(Duration.between(since, now)),
                    Reason.of(
                            "ANOTHER_PIN_FIRST",
                            "Another Pin of this account still waits for Pinterest's answer; this one goes next.",
                            null)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void take(Held held, Place place) {
        lock.lock();
        try {
            publications.add(held.publicationId());
            var waiting = new Waiting(held, place, arrivals++);
            var lane = lanes.get(held.accountId());
            if (lane == null) {
                var opened = new Lane();
                lanes.put(held.accountId(), opened);
                opened.waiting.add(waiting);
                Thread.ofVirtual().name("lane-" + held.accountId()).start(() -> run(held.accountId(), opened));
            } else {
                lane.waiting.add(waiting);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run(String accountId, Lane lane) {
        MDC.put("service", "publisher-service");
        try {
            for (var next = next(accountId, lane); next != null; next = next(accountId, lane)) {
                var again = workOn(next, lane);
                // The next request of the account a little later: Pinterest counts by the second, too.
                var pause = again.map(until -> Duration.between(clock.instant(), until))
                        .orElse(properties.spacing());
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(accountId, lane);
        } catch (Error e) {
            // Such as no memory left: what waits is not to stand in a lane that nobody works any more.
            abandon(accountId, lane);
            throw e;
        }
    }

    /** The leases lapse, and whoever finds the rounds goes on. */
    private void abandon(String accountId, Lane lane) {
        lock.lock();
        try {
            lanes.remove(accountId, lane);
            lane.waiting.forEach(waiting -> publications.remove(waiting.held().publicationId()));
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Waiting next(String accountId, Lane lane) {
        lock.lock();
        try {
            var next = stopping.getCount() > 0 ? lane.waiting.poll() : null;
            lane.busySince = next == null ? null : clock.instant();
            if (next == null && lane.waiting.isEmpty()) {
                lanes.remove(accountId);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void putBack(Lane lane, Waiting first) {
        lock.lock();
        try {
            lane.waiting.add(first);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Instant> workOn(Waiting next, Lane lane) throws InterruptedException {
        var held = next.held();
        var again = Optional.<Instant>empty();
        working.acquire();
        MDC.put("publicationId", held.publicationId());
        try {
            again = work.on(held);
        } catch (RuntimeException e) {
            // The outermost place of a lane: the round's lease lapses, and whoever finds it goes on.
            log.error("work on {} broke off", held, e);
        } finally {
            MDC.remove("publicationId");
            // Before another may have the place, and so before what is left is given back.
            again.ifPresentOrElse(_ -> putBack(lane, next), () -> forget(held));
            working.release();
        }
        return again;
    }

    private void forget(Held held) {
        lock.lock();
        try {
            publications.remove(held.publicationId());
        } finally {
            lock.unlock();
        }
    }

    /** After {@code stopping} opened: waits for the work that has begun, and returns the rounds that have not. */
    public List<Held> drain(Duration patience) throws InterruptedException {
        working.tryAcquire(properties.concurrency(), patience.toMillis(), TimeUnit.MILLISECONDS);
        lock.lock();
        try {
            var left = new ArrayList<Held>();
            lanes.values().forEach(lane -> lane.waiting.forEach(waiting -> left.add(waiting.held())));
            lanes.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** What is done with a round. */
    @FunctionalInterface
    public interface Work {
        /** Returns when to go on with it, where it waits at the head of its lane; then it stands before what comes after it. */
        Optional<Instant> on(Held held) throws InterruptedException;
    }

    private record Waiting(Held held, Place place, long arrival) {}

    private static final class Lane {
        final PriorityQueue<Waiting> waiting =
                new PriorityQueue<>(Comparator.comparing(Waiting::place).thenComparingLong(Waiting::arrival));

        @Nullable
        Instant busySince;
    }
}
