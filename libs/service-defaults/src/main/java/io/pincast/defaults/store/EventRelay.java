package io.pincast.defaults.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what waits in a collection's documents, each document's events in order, and removes what the broker acknowledged. At
 * least once: a crash between the two sends again, under the same ids. Whoever writes an event calls {@link #wake}; the poll
 * finds what a crash left.
 */
public class EventRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventRelay.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int BATCH = 200;
    private final MongoCollection<Document> documents;
    private final EventSender sender;
    private final Clock clock;
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Thread worker;

    EventRelay(MongoCollection<Document> documents, EventSender sender, Clock clock) {
        this.documents = documents;
        this.sender = sender;
        this.clock = clock;
    }

    /** Something was written: look now, not at the next poll. */
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    @Override
    public void start() {
        var name = "event-relay-" + documents.getNamespace().getCollectionName();
        var relay = Thread.ofVirtual().name(name).unstarted(this::run);
        worker = relay;
        relay.start();
    }

    // The outermost loop: whatever one round met, such as a producer that cannot send, what waits is tried again. A
    // relay whose thread had ended would keep everything for ever, and nobody would see why.
    private void run() {
        while (worker == Thread.currentThread()) {
            try {
                wakes.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                wakes.drainPermits();
                while (relayBatch() == BATCH && !Thread.currentThread().isInterrupted()) {
                    log.debug("more events wait in {}", documents.getNamespace());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted() || worker != Thread.currentThread()) {
                    return;
                }
                log.warn("events wait in {}: {}", documents.getNamespace(), e.toString());
            }
        }
    }

    /** Sends what waits now. Returns how many documents it found waiting. */
    int relayBatch() {
        var waiting = documents
                .find(and(pending(), unleased()))
                .sort(ascending(PendingEvents.SINCE))
                .projection(include("_id"))
                .limit(BATCH)
                .into(new ArrayList<>());
        var sent = new ArrayList<Sent>();
        for (var candidate : waiting) {
            var leased = lease(Objects.requireNonNull(candidate.get("_id")));
            if (leased != null) {
                sent.add(send(leased));
            }
        }
        sent.forEach(this::remove);
        return waiting.size();
    }

    private @Nullable Document lease(Object id) {
        return documents.findOneAndUpdate(
                and(eq("_id", id), pending(), unleased()),
                set(PendingEvents.LEASE, Date.from(clock.instant().plus(LEASE))),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(include(PendingEvents.EVENTS, PendingEvents.LEASE)));
    }

    /** Hands all of a document's events to the producer, which keeps the order of one key. */
    private Sent send(Document leased) {
        var events = leased.getList(PendingEvents.EVENTS, Document.class, List.of()).stream()
                .map(PendingEvents::toEvent)
                .toList();
        var acknowledged =
                CompletableFuture.allOf(events.stream().map(sender::send).toArray(CompletableFuture[]::new));
        return new Sent(
                Objects.requireNonNull(leased.get("_id")),
                leased.getDate(PendingEvents.LEASE).toInstant(),
                events.stream().map(OutgoingEvent::id).toList(),
                acknowledged);
    }

    private void remove(Sent sent) {
        sent.acknowledged().join();
        var mine = and(eq("_id", sent.id()), eq(PendingEvents.LEASE, Date.from(sent.leasedUntil())));
        documents.updateOne(
                mine, combine(pull(PendingEvents.EVENTS, in("id", sent.eventIds())), unset(PendingEvents.LEASE)));
        documents.updateOne(
                and(eq("_id", sent.id()), size(PendingEvents.EVENTS, 0)),
                combine(unset(PendingEvents.SINCE), unset(PendingEvents.LEASE)));
    }

    /** A range, which the index answers: "exists" would read every document that has nothing to send. */
    private static Bson pending() {
        return gt(PendingEvents.SINCE, Date.from(Instant.EPOCH));
    }

    private Bson unleased() {
        return or(exists(PendingEvents.LEASE, false), lt(PendingEvents.LEASE, Date.from(clock.instant())));
    }

    @Override
    public void stop() {
        var stopped = worker;
        worker = null;
        if (stopped != null) {
            stopped.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private record Sent(Object id, Instant leasedUntil, List<String> eventIds, CompletableFuture<Void> acknowledged) {}
}
