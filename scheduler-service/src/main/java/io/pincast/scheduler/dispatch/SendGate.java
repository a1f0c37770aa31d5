package io.pincast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many claims may be made now. While the broker is away only one is made now and then, to find out: what is not claimed can
 * still be edited and cancelled.
 */
@Component
class SendGate {
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(2);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition emptied = lock.newCondition();
    private final int most;
    private int inFlight;
    private @Nullable Instant probeAt;

    SendGate(DispatchProperties properties) {
        this.most = properties.inFlight();
    }

    int allowance(Instant now) {
        lock.lock();
        try {
            if (probeAt == null) {
                return Math.max(0, most - inFlight);
            }
            return now.isBefore(probeAt) || inFlight > 0 ? 0 : 1;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a send failed a moment ago: what was not handed to the broker yet is better kept back. */
    boolean isClosed(Instant now) {
        lock.lock();
        try {
            return probeAt != null && now.isBefore(probeAt);
        } finally {
            lock.unlock();
        }
    }

    void enter() {
        locked(() -> inFlight++);
    }

    /** Left without an attempt to send. */
    void leave() {
        locked(() -> inFlight--);
    }

    void acknowledged() {
        locked(() -> {
            inFlight--;
            probeAt = null;
        });
    }

    void failed(Instant now) {
        locked(() -> {
            inFlight--;
            probeAt = now.plus(BETWEEN_PROBES);
        });
    }

    /** Waits until nothing is in flight any more, at most for {@code patience}. */
    void awaitEmpty(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var left = patience.toNanos();
            while (inFlight > 0 && left > 0) {
                left = emptied.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (inFlight == 0) {
                emptied.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
