package io.pincast.auth.account.store;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a conditional write while the store is away: for what cannot be got a second time. */
final class Insistence {
    private static final Logger log = LoggerFactory.getLogger(Insistence.class);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private final long deadline;

    private Insistence(long deadline) {
        this.deadline = deadline;
    }

    static Insistence upTo(Duration longest) {
        return new Insistence(System.nanoTime() + longest.toNanos());
    }

    boolean on(BooleanSupplier write) {
        while (true) {
            try {
                return write.getAsBoolean();
            } catch (MongoInterruptedException e) {
                throw e;
            } catch (MongoException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                log.warn("renewed tokens cannot be stored yet: {}", e.toString());
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
