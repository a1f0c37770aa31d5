package io.pincast.defaults.events;

import io.pincast.contracts.Contract;
import io.pincast.contracts.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_…} headers, the value is the data alone, in JSON. */
public class CloudEventRecords {
    private static final String PREFIX = "ce_";
    private static final Set<String> KNOWN =
            Set.of("specversion", "id", "type", "source", "time", "sequence", "workspaceid", "traceparent");
    private final JsonMapper json;
    private final String source;

    public CloudEventRecords(JsonMapper json, String serviceName) {
        // A producer may be newer than its consumer: what it adds is no error.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.source = "/pincast/" + serviceName;
    }

    /** The data alone, as it stands in a record's value and in a document that waits to be sent. */
    public String dataOf(Event<?> event) {
        return json.writeValueAsString(event.data());
    }

    ProducerRecord<String, byte[]> record(OutgoingEvent event) {
        var sent = new ProducerRecord<String, byte[]>(
                event.topic(), event.key(), event.data().getBytes(StandardCharsets.UTF_8));
        var headers = sent.headers();
        put(headers, "content-type", "application/json");
        put(headers, PREFIX + "specversion", "1.0");
        put(headers, PREFIX + "id", event.id());
        put(headers, PREFIX + "type", event.type());
        put(headers, PREFIX + "source", source);
        put(headers, PREFIX + "time", event.time().toString());
        put(headers, PREFIX + "sequence", Long.toString(event.sequence()));
        put(headers, PREFIX + "workspaceid", event.workspaceId());
        if (event.traceparent() != null) {
            put(headers, PREFIX + "traceparent", event.traceparent());
        }
        event.extensions().forEach((name, value) -> put(headers, PREFIX + name, value));
        return sent;
    }

    /** The event in a record of one of our topics. */
    public Event<?> read(ConsumerRecord<?, ?> received) {
        var contract = Contract.ofTopic(received.topic())
                .orElseThrow(() -> new UnreadableEventException("no contract for topic " + received.topic()));
        var type = attribute(received.headers(), "type");
        var dataType = contract.types().get(type);
        if (dataType == null) {
            throw new UnreadableEventException("type " + type + " is not known on " + received.topic());
        }
        try {
            if (!(received.value() instanceof byte[] bytes)) {
                throw new UnreadableEventException("the record has no value");
            }
            return new Event<>(
                    attribute(received.headers(), "id"),
                    type,
                    Long.parseLong(attribute(received.headers(), "sequence")),
                    attribute(received.headers(), "workspaceid"),
                    Instant.parse(attribute(received.headers(), "time")),
                    extensions(received.headers()),
                    json.readValue(bytes, dataType));
        } catch (JacksonException | NumberFormatException | DateTimeParseException e) {
            throw new UnreadableEventException("the record's value or headers cannot be read: " + e.getMessage(), e);
        }
    }

    /** One attribute of a record, even of one whose value nobody can read. */
    public static Optional<String> find(Headers headers, String attribute) {
        return Optional.ofNullable(text(headers, PREFIX + attribute));
    }

    private static String attribute(Headers headers, String name) {
        return find(headers, name).orElseThrow(() -> new UnreadableEventException("header ce_" + name + " is missing"));
    }

    private static Map<String, String> extensions(Headers headers) {
        var extensions = new HashMap<String, String>();
        for (var header : headers) {
            var name = header.key();
            if (name.startsWith(PREFIX) && !KNOWN.contains(name.substring(PREFIX.length())) && header.value() != null) {
                extensions.put(name.substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return extensions;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
