package io.pincast.scheduler.progress.store;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.PendingEvents;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection's indexes and the relay of its events. */
@Configuration(proxyBeanMethods = false)
class PublicationIndexes {

    @Bean
    CollectionIndexes publicationCollectionIndexes() {
        return new CollectionIndexes(
                PublicationDocuments.COLLECTION,
                List.of(
                        // The dispatcher's look-ahead, and the gauges of what waits too long.
                        index(
                                "due_in_order",
                                ascending(
                                        PublicationDocuments.STATE,
                                        PublicationDocuments.DUE_AT,
                                        PublicationDocuments.ID)),
                        // What waits for an account to be connected again: only that has the field.
                        index("held_for_account", ascending(PublicationDocuments.HELD_FOR, PublicationDocuments.ID)),
                        // An account's queue, for the outlook.
                        index(
                                "queue_of_account",
                                ascending(
                                        PublicationDocuments.ACCOUNT,
                                        PublicationDocuments.STATE,
                                        PublicationDocuments.DUE_AT,
                                        PublicationDocuments.ID)),
                        // Whoever heals: only those under way have the field.
                        index("lapsed_publications", ascending(PublicationDocuments.ACT_AT)),
                        // A post's page, and its spreading.
                        index("publications_of_post", ascending(PublicationDocuments.POST_ID)),
                        PendingEvents.index()));
    }

    @Bean
    EventRelay publicationRelay(EventRelays relays) {
        return relays.over(PublicationDocuments.COLLECTION);
    }

    private static IndexModel index(String name, Bson keys) {
        return new IndexModel(keys, new IndexOptions().name(name));
    }
}
