package io.pincast.embedded.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Kafka from ending the JVM: where it would exit or halt, the instance it belongs to learns why, and the calling
 * thread ends instead.
 *
 * <p>Kafka's hooks are static. Each instance starts in a thread group of its own, which all its threads inherit; so the
 * caller's group tells the instance.
 */
final class FatalExits {

    private static final Logger log = LoggerFactory.getLogger(FatalExits.class);
    private static final Map<ThreadGroup, Consumer<String>> LISTENERS = new ConcurrentHashMap<>();

    private FatalExits() {}

    static void listen(ThreadGroup threads, Consumer<String> listener) {
        LISTENERS.put(threads, listener);
        Exit.setExitProcedure(FatalExits::intercept);
        Exit.setHaltProcedure(FatalExits::intercept);
    }

    static void forget(ThreadGroup threads) {
        LISTENERS.remove(threads);
    }

    private static void intercept(int status, @Nullable String message) {
        var why = "Kafka wanted to end the process with status " + status + (message == null ? "" : ": " + message);
        log.error("{}", why, new Intercepted(why));
        var listener = LISTENERS.get(Thread.currentThread().getThreadGroup());
        if (listener != null) {
            listener.accept(why);
        } else {
            LISTENERS.values().forEach(each -> each.accept(why));
        }
        throw new Intercepted(why);
    }

    /** Ends the thread that wanted to end the process; an Error, so that no catch of exceptions goes on after it. */
    static final class Intercepted extends Error {
        Intercepted(String message) {
            super(message);
        }
    }
}
