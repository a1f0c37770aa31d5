package io.pincast.publisher.video;

import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerUnavailableException;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.Timers;
import io.pincast.publisher.video.VideoSteps.Terms;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;

/** Uploads a few videos at the same time, beside the lanes: one that takes minutes keeps no other Pin of its account waiting. */
public class VideoUploads implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VideoUploads.class);
    private static final int PATIENCE_SECONDS = 5;
    private final Ledger ledger;
    private final VideoSending sending;
    private final RoundLease.Terms lease;
    private final int atOnce;
    private final Clock clock;
    private final Semaphore places;
    private volatile boolean running = true;

    VideoUploads(Ledger ledger, VideoSending sending, Terms terms, Timers timers, Clock clock) {
        this.ledger = ledger;
        this.sending = sending;
        this.lease = new RoundLease.Terms(timers.lease(), terms.rules()::renewed);
        this.atOnce = terms.properties().atOnce();
        this.clock = clock;
        this.places = new Semaphore(atOnce);
    }

    /** How many are on their way. */
    int size() {
        return atOnce - places.availablePermits();
    }

    /** Begins, and returns at once. Returns whether there was a place for it. */
    boolean begin(Held held, Publication publication, Grant grant) {
        if (!running || !places.tryAcquire()) {
            return false;
        }
        Thread.ofVirtual().name("video-" + held.publicationId()).start(() -> run(held, publication, grant));
        return true;
    }

    private void run(Held held, Publication publication, Grant grant) {
        MDC.put("service", "publisher-service");
        MDC.put("publicationId", held.publicationId());
        try (var kept = RoundLease.keep(ledger, held, lease, clock)) {
            sending.send(new VideoSending.Work(held, publication, grant, kept, () -> !running));
        } catch (LedgerUnavailableException e) {
            // The lease lapses, and whoever goes on asks Pinterest what it has.
            log.warn("the store is away, the video of {} waits: {}", held.publicationId(), e.getMessage());
        } catch (RuntimeException e) {
            // The outermost place of an upload: as above.
            log.error("the upload for {} broke off", held, e);
        } finally {
            places.release();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** What is on its way is stopped and given back, so that another replica need not wait. */
    @Override
    public void stop() {
        running = false;
        try {
            if (!places.tryAcquire(atOnce, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("{} uploads did not end in time; their leases lapse", size());
            } else {
                places.release(atOnce);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With the lanes, after the listeners. */
    @Override
    public int getPhase() {
        return 0;
    }
}
