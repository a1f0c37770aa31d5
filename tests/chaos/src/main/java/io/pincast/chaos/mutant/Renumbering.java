package io.pincast.chaos.mutant;

import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.publisher.ledger.LedgerStore;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.listener.RecordInterceptor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * V3 and V5: the publisher keeps a ledger for each attempt, not for each publication. It takes {@code P} for {@code P~n}, and its
 * answers are turned back. {@code n} is the round (V3), or counted by the publisher itself (V5).
 */
final class Renumbering implements RecordInterceptor<Object, Object> {
    private static final String MARK = "~";
    private static final String ID = "ce_" + Event.PUBLICATION_ID;
    private static final String ROUND = "ce_" + Event.ROUND;
    private static final long ABOVE_ALL = 1000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Mutant mutant;
    private final ObjectProvider<LedgerStore> store;

    Renumbering(Mutant mutant, ObjectProvider<LedgerStore> store) {
        this.mutant = mutant;
        this.store = store;
    }

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> received, Consumer<Object, Object> consumer) {
        var id = text(received.headers(), ID);
        var round = text(received.headers(), ROUND);
        if (!received.topic().equals(Topics.DUE_POSTS) || id.isEmpty() || round.isEmpty()) {
            return received;
        }
        var attempt = id.get() + MARK + (mutant == Mutant.V3 ? round.get() : number(id.get(), received.headers()));
        return renamed(received, id.get(), attempt);
    }

    /** The open attempt, or else the next one; a revocation is about the last. */
    private long number(String id, Headers headers) {
        var number = 1L;
        while (true) {
            var known = store.getObject().find(id + MARK + number);
            if (known.isEmpty()) {
                var revokes = text(headers, "ce_type").orElse("").equals("PublicationRevocationRequested");
                return revokes && number > 1 ? number - 1 : number;
            }
            if (known.get().state().isOpen()) {
                return number;
            }
            number++;
        }
    }

    private static ConsumerRecord<Object, Object> renamed(
            ConsumerRecord<Object, Object> received, String id, String attempt) {
        var headers = new RecordHeaders(received.headers().toArray());
        headers.remove(ID);
        headers.add(ID, attempt.getBytes(StandardCharsets.UTF_8));
        var data = new String((byte[]) received.value(), StandardCharsets.UTF_8)
                .replace("\"" + id + "\"", "\"" + attempt + "\"");
        return new ConsumerRecord<>(
                received.topic(),
                received.partition(),
                received.offset(),
                received.timestamp(),
                received.timestampType(),
                received.serializedKeySize(),
                received.serializedValueSize(),
                received.key(),
                data.getBytes(StandardCharsets.UTF_8),
                headers,
                received.leaderEpoch());
    }

    /** An answer, as if there were one ledger; what is told later has the higher number. */
    static OutgoingEvent turnedBack(OutgoingEvent event) {
        var attempt = event.extensions().getOrDefault(Event.PUBLICATION_ID, "");
        var at = attempt.indexOf(MARK);
        if (at < 0) {
            return event;
        }
        var id = attempt.substring(0, at);
        var raise = ABOVE_ALL * Long.parseLong(attempt.substring(at + 1));
        var extensions = new HashMap<>(event.extensions());
        extensions.put(Event.PUBLICATION_ID, id);
        var data = (ObjectNode) JSON.readTree(event.data());
        data.put("publicationId", id);
        data.put("seq", data.path("seq").asLong() + raise);
        return new OutgoingEvent(
                event.topic(),
                event.key(),
                event.id(),
                event.type(),
                event.sequence() + raise,
                event.workspaceId(),
                event.time(),
                extensions,
                event.traceparent(),
                JSON.writeValueAsString(data));
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }
}
