package io.pincast.defaults.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.events.OutgoingEvent;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** An aggregate's events, kept inside its document until the relay has sent them: state and event are one write. */
public final class PendingEvents {
    /** The events, in order. */
    public static final String EVENTS = "pendingEvents";
    /** Since when something waits; absent when nothing does. */
    public static final String SINCE = "pendingSince";

    static final String LEASE = "pendingLeaseUntil";

    private PendingEvents() {}

    /** The part of an update that adds events; the rest of the update is the change that they tell of. */
    public static Bson append(List<OutgoingEvent> events, Instant now) {
        return combine(
                pushEach(EVENTS, events.stream().map(PendingEvents::toDocument).toList()), min(SINCE, Date.from(now)));
    }

    /** Puts events into a document that is about to be inserted. */
    public static Document into(Document document, List<OutgoingEvent> events, Instant now) {
        if (!events.isEmpty()) {
            document.append(
                    EVENTS, events.stream().map(PendingEvents::toDocument).toList());
            document.append(SINCE, Date.from(now));
        }
        return document;
    }

    /** Read by the relay: documents with something to send, longest waiting first. */
    public static IndexModel index() {
        return new IndexModel(Indexes.ascending(SINCE), new IndexOptions().name("pending_events"));
    }

    static Document toDocument(OutgoingEvent event) {
        return new Document("topic", event.topic())
                .append("key", event.key())
                .append("id", event.id())
                .append("type", event.type())
                .append("sequence", event.sequence())
                .append("workspaceId", event.workspaceId())
                .append("time", Date.from(event.time()))
                .append("extensions", new Document(new HashMap<>(event.extensions())))
                .append("traceparent", event.traceparent())
                .append("data", event.data());
    }

    static OutgoingEvent toEvent(Document stored) {
        Map<String, String> extensions = new HashMap<>();
        var kept = stored.get("extensions", new Document());
        kept.forEach((name, value) -> extensions.put(name, String.valueOf(value)));
        @Nullable String traceparent = stored.getString("traceparent");
        return new OutgoingEvent(
                stored.getString("topic"),
                stored.getString("key"),
                stored.getString("id"),
                stored.getString("type"),
                stored.getLong("sequence"),
                stored.getString("workspaceId"),
                stored.getDate("time").toInstant(),
                extensions,
                traceparent,
                stored.getString("data"));
    }
}
