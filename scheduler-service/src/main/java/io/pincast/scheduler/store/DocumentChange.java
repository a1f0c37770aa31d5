package io.pincast.scheduler.store;

import static com.mongodb.client.model.Updates.combine;

import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.store.PendingEvents;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The update that turns one version of an aggregate's document into the next, with the events that tell of it. */
public final class DocumentChange {

    private DocumentChange() {}

    /** Only the fields that differ: a claim touches six of them, not the texts. Never those of the relay. */
    public static Bson between(Document was, Document is, List<OutgoingEvent> events, Instant at) {
        var set = new Document();
        is.forEach((field, value) -> {
            if (!value.equals(was.get(field))) {
                set.append(field, value);
            }
        });
        var unset = new Document();
        was.keySet().stream().filter(field -> !is.containsKey(field)).forEach(field -> unset.append(field, ""));
        var change = new Document("$set", set);
        if (!unset.isEmpty()) {
            change.append("$unset", unset);
        }
        return events.isEmpty() ? change : combine(change, PendingEvents.append(events, at));
    }
}
