package io.pincast.publisher;

import io.pincast.contracts.DuePostEvent;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.CloudEventRecords;
import io.pincast.defaults.events.EventSender;
import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.test.EmbeddedServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The publisher over real Kafka, the MongoDB wire protocol and the simulator, once per JVM; its times are scaled down. */
final class PublisherInstance {
    static final PinterestSimulator SIMULATOR = PinterestSimulator.start(SimulatorOptions.inMemory());
    static final FakePeers PEERS = new FakePeers();
    private static final String DATABASE = "publisher_it_" + System.nanoTime();
    static final ConfigurableApplicationContext CONTEXT = start();
    private static final Map<String, List<ConsumerRecord<String, byte[]>>> RECORDS = new ConcurrentHashMap<>();
    private static final CloudEventRecords EVENTS = new CloudEventRecords(new JsonMapper(), "test");

    static {
        Thread.ofVirtual().start(PublisherInstance::collect);
        SIMULATOR
                .control()
                .settings(settings -> settings.withLimits(settings.limits().withEnabled(false))
                        .withMedia(settings.media().withProcessing(Duration.ofMillis(200))));
    }

    private PublisherInstance() {}

    /** Starts a replica: the first, or another over the same store and broker, which whoever started it closes. */
    static ConfigurableApplicationContext start() {
        return PublisherServiceApplication.application()
                .run(
                        "--server.port=0",
                        "--pincast.service.secret=secret",
                        "--pincast.peers.auth-service=" + PEERS.address(),
                        "--pincast.peers.scheduler-service=" + PEERS.address(),
                        "--pincast.pinterest.endpoints.simulator.api=" + SIMULATOR.baseUrl() + "/production/v5",
                        "--pincast.pinterest.circuit.at-least=10000",
                        "--pincast.pinterest.circuit.window=10000",
                        "--pincast.store.database=" + DATABASE,
                        "--spring.mongodb.uri=" + EmbeddedServers.mongodbUri(),
                        "--spring.kafka.bootstrap-servers=" + EmbeddedServers.kafka(),
                        "--pincast.events.partitions=3",
                        "--pincast.events.owned[0].name=" + Topics.PUBLICATION_EVENTS,
                        "--pincast.events.owned[0].retention=1d",
                        "--pincast.events.owned[1].name=" + Topics.DUE_POSTS,
                        "--pincast.events.owned[1].retention=1d",
                        // All replicas are in this JVM, with one clock.
                        "--pincast.clock.guard=false",
                        "--publisher.timers.send-within=1s",
                        "--publisher.timers.last-byte=50ms",
                        "--publisher.timers.answer-within=1500ms",
                        "--publisher.timers.clock-difference=100ms",
                        "--publisher.timers.store-time=200ms",
                        "--publisher.timers.lease=2s",
                        "--publisher.timers.creation=300ms",
                        "--publisher.timers.listing=400ms",
                        "--publisher.timers.absences=2",
                        "--publisher.timers.reconcile-within=10s",
                        "--publisher.timers.watch=2s",
                        "--publisher.video.processing-within=600ms",
                        "--publisher.video.first-look=50ms",
                        "--publisher.video.looks=100ms",
                        "--publisher.work.sweep-interval=50ms",
                        "--publisher.work.spacing=5ms",
                        "--logging.structured.format.console=",
                        "--logging.level.root=warn");
    }

    private static void collect() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                EmbeddedServers.kafka(),
                "group.id",
                "test",
                "auto.offset.reset",
                "earliest",
                "fetch.max.wait.ms",
                50,
                "metadata.max.age.ms",
                500);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.PUBLICATION_EVENTS, Topics.DUE_POSTS + "-dlt"));
            while (CONTEXT.isActive()) {
                for (var received : consumer.poll(Duration.ofMillis(200))) {
                    var publication = CloudEventRecords.find(received.headers(), Event.PUBLICATION_ID)
                            .orElse("");
                    RECORDS.computeIfAbsent(received.topic() + "/" + publication, _ -> new CopyOnWriteArrayList<>())
                            .add(received);
                }
            }
        }
    }

    static List<ConsumerRecord<String, byte[]>> records(String publicationId) {
        return RECORDS.getOrDefault(Topics.PUBLICATION_EVENTS + "/" + publicationId, List.of());
    }

    static List<ConsumerRecord<String, byte[]>> deadLetters(String publicationId) {
        return RECORDS.getOrDefault(Topics.DUE_POSTS + "-dlt/" + publicationId, List.of());
    }

    static List<PublicationEvent> events(String publicationId) {
        return records(publicationId).stream()
                .map(received -> (PublicationEvent) EVENTS.read(received).data())
                .toList();
    }

    static void send(DuePostEvent data, String accountId, String idEnd) {
        var event = Event.of(
                        data.publicationId() + "/" + data.round() + "/" + idEnd,
                        data.round(),
                        "workspace",
                        Instant.now(),
                        data)
                .with(Map.of(
                        Event.PUBLICATION_ID,
                        data.publicationId(),
                        Event.ROUND,
                        Integer.toString(data.round()),
                        Event.POST_ID,
                        data.postId()));
        var sender = CONTEXT.getBean(EventSender.class);
        sender.send(sender.outgoing(Topics.DUE_POSTS, accountId, event)).join();
    }
}
