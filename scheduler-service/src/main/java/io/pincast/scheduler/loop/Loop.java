package io.pincast.scheduler.loop;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a step until it is stopped. A step that fails is tried again a second later: what it works on is stored. */
public final class Loop implements Background {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(3);
    private final String name;
    private final Step step;
    private final Runnable last;
    private final Thread.Builder threads;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    public Loop(String name, Step step) {
        this(name, step, () -> {});
    }

    /** With something to do once more when it is stopped, whatever it was doing and however short it ran. */
    public Loop(String name, Step step, Runnable last) {
        this(name, step, last, Thread.ofVirtual().name(name));
    }

    private Loop(String name, Step step, Runnable last, Thread.Builder threads) {
        this.name = name;
        this.step = step;
        this.last = last;
        this.threads = threads;
    }

    /** For what must be on time: a thread of its own, which does not wait for its turn among the virtual ones. */
    public static Loop punctual(String name, Step step) {
        return new Loop(name, step, () -> {}, Thread.ofPlatform().daemon().name(name));
    }

    /** A step that is run anew each time a while has passed since it ended. */
    public static Loop every(Duration pause, String name, Runnable step) {
        return new Loop(name, stop -> {
            step.run();
            stop.await(pause);
        });
    }

    @Override
    public void start() {
        var latch = new CountDownLatch(1);
        stopping = latch;
        thread = threads.start(() -> run(latch));
    }

    private void run(CountDownLatch latch) {
        Stop stop = patience -> latch.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        try {
            while (latch.getCount() > 0) {
                tryStep(step, stop);
            }
            tryStep(ending -> last.run(), stop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryStep(Step step, Stop stop) throws InterruptedException {
        try {
            step.run(stop);
        } catch (RuntimeException e) { // the outermost loop: a store or broker that is away is waited for
            log.warn("{} could not do a step: {}", name, e.toString());
            log.debug("{} failed", name, e);
            stop.await(AFTER_FAILURE);
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        var running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(LAST_STEP)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is repeated. */
    @FunctionalInterface
    public interface Step {
        void run(Stop stop) throws InterruptedException;
    }

    /** The end of a loop, to be waited for instead of sleeping. */
    @FunctionalInterface
    public interface Stop {
        /** Waits a while, or until the loop is stopped: then it answers true. */
        boolean await(Duration patience) throws InterruptedException;
    }
}
