package io.pincast.simulator.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Waiting in real time that ends early when faults are cleared or the simulator closes. */
@Component
public final class Pauses implements AutoCloseable {
    private final AtomicReference<CountDownLatch> release = new AtomicReference<>(new CountDownLatch(1));

    /** Waits so long, or until released. */
    public void pause(Duration duration) {
        try {
            var _ = release.get().await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody go on who waits now. */
    public void releaseAll() {
        release.getAndSet(new CountDownLatch(1)).countDown();
    }

    @Override
    public void close() {
        releaseAll();
    }
}
