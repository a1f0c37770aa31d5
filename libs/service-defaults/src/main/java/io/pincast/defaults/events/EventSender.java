package io.pincast.defaults.events;

import io.pincast.contracts.Event;
import io.pincast.defaults.request.RequestContext;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events, acknowledged by the broker. What must not be lost is stored before it comes here. */
public class EventSender {
    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEventRecords records;

    public EventSender(KafkaTemplate<String, byte[]> kafka, CloudEventRecords records) {
        this.kafka = kafka;
        this.records = records;
    }

    /** Makes an event ready for its way, with the trace of the request being served. */
    public OutgoingEvent outgoing(String topic, String key, Event<?> event) {
        return new OutgoingEvent(
                topic,
                key,
                event.id(),
                event.type(),
                event.sequence(),
                event.workspaceId(),
                event.time(),
                event.extensions(),
                RequestContext.traceparent(),
                records.dataOf(event));
    }

    /** Completes once the broker has it; fails within the producer's delivery time-out. */
    public CompletableFuture<Void> send(OutgoingEvent event) {
        return kafka.send(records.record(event)).thenAccept(acknowledged -> {});
    }
}
