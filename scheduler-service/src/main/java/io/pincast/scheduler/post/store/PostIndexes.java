package io.pincast.scheduler.post.store;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.OnceInserts;
import io.pincast.defaults.store.PendingEvents;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection's indexes and the relay of its events. */
@Configuration(proxyBeanMethods = false)
class PostIndexes {

    @Bean
    CollectionIndexes postCollectionIndexes() {
        return new CollectionIndexes(
                PostDocuments.COLLECTION,
                List.of(
                        OnceInserts.index(),
                        PendingEvents.index(),
                        // A workspace's list, the newest first.
                        index("posts_of_workspace", ascending(PostDocuments.WORKSPACE, PostDocuments.ID)),
                        // The calendar.
                        index(
                                "posts_by_due_instant",
                                ascending(PostDocuments.WORKSPACE, PostDocuments.DUE_AT, PostDocuments.ID)),
                        // Whoever heals a spreading that broke off.
                        index("unspread_posts", ascending(PostDocuments.SPREAD_SINCE))));
    }

    @Bean
    EventRelay postRelay(EventRelays relays) {
        return relays.over(PostDocuments.COLLECTION);
    }

    private static IndexModel index(String name, Bson keys) {
        return new IndexModel(keys, new IndexOptions().name(name));
    }
}
