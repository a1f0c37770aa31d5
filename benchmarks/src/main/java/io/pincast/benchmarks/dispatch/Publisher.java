package io.pincast.benchmarks.dispatch;

import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.EventSender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every due post with a Pin at once, and notes how late the scheduler had Kafka's acknowledgement: by its own word, the
 * {@code PublicationDispatched} that follows.
 */
final class Publisher implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private final EventSender sender;
    private final Thread thread;
    private final Map<String, Dispatch> dispatches = new ConcurrentHashMap<>();
    private final AtomicInteger dues = new AtomicInteger();
    private volatile boolean closed;

    Publisher(String brokers, ApplicationContext context) {
        this.sender = context.getBean(EventSender.class);
        this.thread = Thread.ofPlatform().name("publisher").start(() -> follow(brokers));
    }

    private void follow(String brokers) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", brokers,
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest",
                        "max.poll.records", "2000",
                        "fetch.max.wait.ms", "50"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.DUE_POSTS, Topics.POST_EVENTS));
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        switch (attribute(received, "type")) {
            case "PublicationDue" -> answer(received);
            case "PublicationDispatched" -> {
                var told = JSON.readTree(received.value());
                dispatches.put(
                        told.get("publicationId").asString(),
                        new Dispatch(
                                Instant.parse(told.get("dueAt").asString()),
                                Instant.parse(told.get("dispatchedAt").asString())));
            }
            default -> {}
        }
    }

    private void answer(ConsumerRecord<String, byte[]> received) {
        dues.incrementAndGet();
        var due = JSON.readTree(received.value());
        var id = due.get("publicationId").asString();
        var round = due.get("round").asInt();
        var made = new PublicationEvent.PinPublished(
                id,
                due.get("postId").asString(),
                round,
                1,
                received.key(),
                due.get("boardId").asString(),
                "77",
                "https://www.pinterest.com/pin/77",
                "SIMULATOR",
                Instant.now(),
                false);
        var event = Event.<PublicationEvent>of(
                id + "/" + round + "/1", 1, attribute(received, "workspaceid"), Instant.now(), made);
        var _ = sender.send(sender.outgoing(Topics.PUBLICATION_EVENTS, made.postId(), event));
    }

    private static String attribute(ConsumerRecord<String, byte[]> received, String name) {
        var header = received.headers().lastHeader("ce_" + name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** How often anything was called due: as often as there are posts, where nothing is sent twice. */
    int dues() {
        return dues.get();
    }

    /** Waits until all of them were handed over. */
    List<Dispatch> await(Collection<String> ids) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> dispatches.keySet().containsAll(ids));
        return ids.stream().map(dispatches::remove).map(Objects::requireNonNull).toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When something was due, and when Kafka had acknowledged it. */
    record Dispatch(Instant dueAt, Instant acknowledgedAt) {
        Duration lag() {
            return Duration.between(dueAt, acknowledgedAt);
        }
    }
}
