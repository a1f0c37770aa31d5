package io.pincast.chaos.cluster;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, for so long at most. */
public final class Patience {
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private final Duration most;

    private Patience(Duration most) {
        this.most = most;
    }

    public static Patience of(Duration most) {
        return new Patience(most);
    }

    /** Returns whether the condition held in time. */
    public boolean isRewarded(BooleanSupplier condition) {
        var end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(BETWEEN.toNanos(), Math.max(1, end - System.nanoTime())));
        }
        return true;
    }

    /** Fails where the condition did not hold in time. */
    public void until(String what, BooleanSupplier condition) {
        if (!isRewarded(condition)) {
            throw new IllegalStateException("waited " + most.toSeconds() + " s in vain until " + what);
        }
    }

    /** Lets time pass: the storm is made of instants. */
    public static void pause(Duration length) {
        var _ = of(length).isRewarded(() -> false);
    }
}
