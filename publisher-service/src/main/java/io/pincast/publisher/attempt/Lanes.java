package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Handover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * One lane per account: its rounds one after the other, in the order they came, while other accounts go their own way. A lane is a
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
    public boolean hasRoom() {
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
    public void take(Held held) {
        lock.lock();
        try {
            publications.add(held.publicationId());
            var lane = lanes.get(held.accountId());
            if (lane == null) {
                var opened = new Lane();
                lanes.put(held.accountId(), opened);
                opened.waiting.add(held);
                Thread.ofVirtual().name("lane-" + held.accountId()).start(() -> run(held.accountId(), opened));
            } else {
                lane.waiting.add(held);
            }
        } finally {
            lock.unlock();
        }
    }

    private void run(String accountId, Lane lane) {
        MDC.put("service", "publisher-service");
        try {
            for (var held = next(accountId, lane); held != null; held = next(accountId, lane)) {
                workOn(held);
                // The next request of the account a little later: Pinterest counts by the second, too.
                if (stopping.await(properties.spacing().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Held next(String accountId, Lane lane) {
        lock.lock();
        try {
            var held = stopping.getCount() > 0 ? lane.waiting.poll() : null;
            lane.busySince = held == null ? null : clock.instant();
            if (held == null && lane.waiting.isEmpty()) {
                lanes.remove(accountId);
            }
            return held;
        } finally {
            lock.unlock();
        }
    }

    private void workOn(Held held) throws InterruptedException {
        working.acquire();
        MDC.put("publicationId", held.publicationId());
        try {
            work.on(held);
        } catch (RuntimeException e) {
            // The outermost place of a lane: the round's lease lapses, and whoever finds it goes on.
            log.error("work on {} broke off", held, e);
        } finally {
            MDC.remove("publicationId");
            working.release();
            forget(held);
        }
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
            lanes.values().forEach(lane -> left.addAll(lane.waiting));
            lanes.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    /** What is done with a round. */
    @FunctionalInterface
    public interface Work {
        void on(Held held) throws InterruptedException;
    }

    private static final class Lane {
        final ArrayDeque<Held> waiting = new ArrayDeque<>();

        @Nullable
        Instant busySince;
    }
}
