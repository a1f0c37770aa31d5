package io.pincast.defaults.store;

import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.events.EventSender;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the relay of a collection; a store declares its own as a bean. */
public class EventRelays {
    private final MongoDatabase database;
    private final ObjectProvider<EventSender> sender;
    private final Clock clock;

    EventRelays(MongoDatabase database, ObjectProvider<EventSender> sender, Clock clock) {
        this.database = database;
        this.sender = sender;
        this.clock = clock;
    }

    public EventRelay over(String collection) {
        return new EventRelay(database.getCollection(collection), sender.getObject(), clock);
    }
}
