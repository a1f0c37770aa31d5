package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what is known of a request until the store has it: that a Pin exists may be known here alone. */
class Settling {
    private static final Logger log = LoggerFactory.getLogger(Settling.class);
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private final Ledger ledger;
    private final CountDownLatch stopping;

    Settling(Ledger ledger, CountDownLatch stopping) {
        this.ledger = ledger;
        this.stopping = stopping;
    }

    /** Returns what was decided; nothing where this process stops before the store is back. */
    Decision settle(Held held, Ledger.Rule rule) throws InterruptedException {
        var pause = FIRST;
        while (true) {
            try {
                return ledger.apply(held.publicationId(), rule);
            } catch (LedgerUnavailableException e) {
                log.warn("outcome of {} not stored yet: {}", held.publicationId(), e.getMessage());
                if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.error("stopping with the outcome of {} not stored; it will be reconciled", held);
                    return new Decision.Nothing("stopping");
                }
                pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
        }
    }
}
