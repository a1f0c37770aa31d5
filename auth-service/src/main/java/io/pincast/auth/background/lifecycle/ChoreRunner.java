package io.pincast.auth.background.lifecycle;

import io.pincast.auth.background.Chore;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every chore in a virtual thread of its own, until the service stops. */
@Component
class ChoreRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ChoreRunner.class);
    private final List<Chore> chores;
    private volatile @Nullable CountDownLatch stop;

    ChoreRunner(List<Chore> chores) {
        this.chores = chores;
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stop = stopping;
        chores.stream().filter(Chore::beforeServing).forEach(ChoreRunner::once);
        for (var chore : chores) {
            Thread.ofVirtual().name("chore-" + chore.name()).start(() -> repeat(chore, stopping));
        }
    }

    private static void repeat(Chore chore, CountDownLatch stopping) {
        try {
            while (!stopping.await(chore.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                once(chore);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The outermost loop: whatever one run met, the next is to come.
    private static void once(Chore chore) {
        try {
            chore.run();
        } catch (RuntimeException e) {
            log.warn("{} did not work, and will be tried again: {}", chore.name(), e.toString());
        }
    }

    @Override
    public void stop() {
        var stopping = stop;
        if (stopping != null) {
            stopping.countDown();
        }
        stop = null;
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    // After the indexes, before the web server.
    @Override
    public int getPhase() {
        return 0;
    }
}
