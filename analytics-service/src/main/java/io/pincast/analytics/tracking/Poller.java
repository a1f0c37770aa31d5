package io.pincast.analytics.tracking;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes what is due and looks at it, so many at once. Any number of replicas do. */
@Component
class Poller implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private final SubjectStore subjects;
    private final Looker looker;
    private final PollProperties properties;
    private final Clock clock;
    private final Semaphore free;
    private volatile @Nullable CountDownLatch stop;

    Poller(SubjectStore subjects, Looker looker, PollProperties properties, Clock clock) {
        this.subjects = subjects;
        this.looker = looker;
        this.properties = properties;
        this.clock = clock;
        this.free = new Semaphore(properties.concurrency());
    }

    @Override
    public void start() {
        var stopping = new CountDownLatch(1);
        stop = stopping;
        Thread.ofVirtual().name("analytics-poller").start(() -> run(stopping));
    }

    private void run(CountDownLatch stopping) {
        try {
            while (!stopping.await(properties.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                pollOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pollOnce() {
        try {
            var now = clock.instant();
            for (var due : subjects.takeDue(now, now.plus(properties.lease()), free.availablePermits())) {
                free.acquireUninterruptibly();
                Thread.ofVirtual().name("analytics-look").start(() -> lookAt(due));
            }
        } catch (RuntimeException e) {
            // The outermost loop: what is due stays due.
            log.warn("could not look for what is due: {}", e.toString());
        }
    }

    private void lookAt(Due due) {
        try {
            looker.look(due);
        } catch (RuntimeException e) {
            // The outermost place of a look: its lease lapses, and it is tried again.
            log.warn("a look at {} broke off: {}", due.subject().key(), e.toString());
        } finally {
            free.release();
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
}
