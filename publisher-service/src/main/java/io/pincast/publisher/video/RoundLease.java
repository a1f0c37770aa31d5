package io.pincast.publisher.video;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a round while an upload goes on: renews its lease, and says when it is lost, be it to a cancellation or to another replica. */
final class RoundLease implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RoundLease.class);
    private final Ledger ledger;
    private final Held held;
    private final Terms terms;
    private final Clock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Instant keptUntil;
    private volatile boolean lost;

    private RoundLease(Ledger ledger, Held held, Terms terms, Clock clock) {
        this.ledger = ledger;
        this.held = held;
        this.terms = terms;
        this.clock = clock;
        this.keptUntil = clock.instant().plus(terms.lease());
    }

    static RoundLease keep(Ledger ledger, Held held, Terms terms, Clock clock) {
        var lease = new RoundLease(ledger, held, terms, clock);
        Thread.ofVirtual().name("lease-" + held.publicationId()).start(lease::run);
        return lease;
    }

    /** Also where the store was away for so long that the round may be somebody else's by now. */
    boolean isLost() {
        return lost || !clock.instant().isBefore(keptUntil);
    }

    private void run() {
        try {
            // Twice within each lease, so that one write that fails loses nothing.
            while (!lost && !ended.await(terms.lease().toMillis() / 3, TimeUnit.MILLISECONDS)) {
                renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        var now = clock.instant();
        try {
            var decision = ledger.apply(
                    held.publicationId(), (known, _) -> terms.renewal().decide(known, held, now));
            if (decision instanceof Decision.Change) {
                keptUntil = now.plus(terms.lease());
            } else {
                lost = true;
            }
        } catch (LedgerUnavailableException e) {
            log.warn("the lease of {} could not be renewed: {}", held.publicationId(), e.getMessage());
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }

    /** How long a lease is, and how it is renewed. */
    record Terms(Duration lease, Renewal renewal) {}

    /** The rule that renews. */
    @FunctionalInterface
    interface Renewal {
        Decision decide(Optional<io.pincast.publisher.ledger.Publication> known, Held held, Instant now);
    }
}
