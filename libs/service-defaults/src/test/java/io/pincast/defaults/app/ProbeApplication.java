package io.pincast.defaults.app;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.pincast.contracts.AccountEvent;
import io.pincast.contracts.Cause;
import io.pincast.contracts.DuePostEvent;
import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.events.UnreadableEventListener;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.OnceInserts;
import io.pincast.defaults.store.PendingEvents;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses everything in this library. */
@SpringBootApplication
class ProbeApplication {

    @Bean
    CollectionIndexes probes() {
        return new CollectionIndexes("probes", List.of(OnceInserts.index(), PendingEvents.index()));
    }

    @Bean
    EventRelay probeRelay(EventRelays relays) {
        return relays.over("probes");
    }

    @RestController
    static class ProbeController {
        private final MongoDatabase database;
        private final Ids ids;
        private final Clock clock;

        ProbeController(MongoDatabase database, Ids ids, Clock clock) {
            this.database = database;
            this.ids = ids;
            this.clock = clock;
        }

        @Needs("probes:write")
        @PostMapping("/api/v1/probes")
        ResponseEntity<Probe> create(@Valid @RequestBody Probe probe, Caller caller, IdempotencyKey key) {
            var document = new Document("_id", ids.nextText())
                    .append(OnceInserts.WORKSPACE, caller.workspaceId().value())
                    .append("name", probe.name());
            var inserted = OnceInserts.insert(database.getCollection("probes"), document, key, clock.instant());
            return ResponseEntity.status(201)
                    .header(IdempotencyKey.REPLAYED_HEADER, String.valueOf(inserted.replayed()))
                    .body(new Probe(inserted.document().getString("_id")));
        }

        @Needs("probes:read")
        @GetMapping("/api/v1/surprise")
        Probe surprise() {
            throw new IllegalStateException("a secret detail");
        }

        @Needs("probes:read")
        @GetMapping("/api/v1/asked")
        Probe asked(@RequestParam String name) {
            return new Probe(name);
        }

        @Needs(Needs.EVERYBODY)
        @GetMapping("/api/v1/public")
        Probe open() {
            return new Probe("open");
        }

        @Needs(Needs.SIGNED_IN)
        @GetMapping("/api/v1/own")
        Probe own() {
            return new Probe("own");
        }

        @Needs(Needs.INSTALLATION)
        @GetMapping("/api/v1/whole")
        Probe whole() {
            return new Probe("whole");
        }

        @Needs(value = "admin", person = true)
        @GetMapping("/api/v1/by-hand")
        Probe byHand() {
            return new Probe("hand");
        }

        @GetMapping("/internal/probe")
        Probe internal() {
            return new Probe("internal");
        }
    }

    record Probe(
            @Size(max = 5, message = "has at most 5 characters")
            String name) {}

    @Component
    static class ProbeListener implements UnreadableEventListener {
        final Queue<Event<?>> received = new ConcurrentLinkedQueue<>();
        final Queue<String> unreadable = new ConcurrentLinkedQueue<>();
        final AtomicInteger failuresToCome = new AtomicInteger();

        @KafkaListener(topics = {Topics.ACCOUNT_EVENTS})
        void on(Event<AccountEvent> event) {
            if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the store is away");
            }
            received.add(event);
        }

        @KafkaListener(topics = {Topics.DUE_POSTS})
        void onDue(Event<DuePostEvent> event) {
            received.add(event);
        }

        @Override
        public void onUnreadable(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, Exception cause) {
            unreadable.add(String.valueOf(record.key()));
        }
    }

    /** Writes an aggregate with its events, as a store does. */
    @Component
    static class ProbeStore {
        private final MongoDatabase database;
        private final EventSender sender;
        private final Clock clock;

        ProbeStore(MongoDatabase database, EventSender sender, Clock clock) {
            this.database = database;
            this.sender = sender;
            this.clock = clock;
        }

        OutgoingEvent event(String id, long sequence) {
            var data = new AccountEvent.AccountNeedsReconnect(
                    "account-1", Cause.of("GRANT_DEAD", "The grant is dead.", null));
            return sender.outgoing(
                    Topics.ACCOUNT_EVENTS, "account-1", Event.of(id, sequence, "workspace-1", clock.instant(), data));
        }

        void insert(String id, OutgoingEvent... events) {
            var document =
                    new Document("_id", id).append(OnceInserts.WORKSPACE, "w").append("idempotencyKey", id);
            database.getCollection("probes").insertOne(PendingEvents.into(document, List.of(events), clock.instant()));
        }

        void append(String id, OutgoingEvent... events) {
            database.getCollection("probes")
                    .updateOne(Filters.eq("_id", id), PendingEvents.append(List.of(events), clock.instant()));
        }

        Document find(String id) {
            return database.getCollection("probes").find(Filters.eq("_id", id)).first();
        }
    }
}
