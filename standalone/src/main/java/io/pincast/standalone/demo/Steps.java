package io.pincast.standalone.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tells each step, and waits for what happens by itself. */
class Steps {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private final PrintWriter out;
    private int number;

    Steps(PrintWriter out) {
        this.out = out;
    }

    void begin(String what) {
        number++;
        out.printf("%2d  %s%n", number, what);
        out.flush();
    }

    void tell(String detail) {
        out.println("      " + detail);
        out.flush();
    }

    /** Looks again and again until there is something to see. */
    <T> T await(String what, Duration patience, Supplier<Optional<T>> look) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > end) {
                throw new StepFailedException(what + " did not happen within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
        }
    }
}
