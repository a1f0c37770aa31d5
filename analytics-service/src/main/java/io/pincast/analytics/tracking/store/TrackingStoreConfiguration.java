package io.pincast.analytics.tracking.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.PendingEvents;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Indexes, each named for its reader, and the relay of the days' events. */
@Configuration(proxyBeanMethods = false)
class TrackingStoreConfiguration {

    @Bean
    CollectionIndexes subjectIndexes() {
        return new CollectionIndexes(
                SubjectDocuments.COLLECTION,
                List.of(
                        // The poller: whose time has come.
                        named("due_looks", Indexes.ascending(SubjectDocuments.NEXT_LOOK_AT)),
                        // Pausing and resuming what is read by one account's token.
                        named(
                                "subjects_of_account",
                                Indexes.ascending(SubjectDocuments.WORKSPACE, SubjectDocuments.ACCOUNT)),
                        // Reports: one Pin or account of a workspace.
                        named(
                                "subject_of_workspace",
                                Indexes.ascending(SubjectDocuments.WORKSPACE, SubjectDocuments.SUBJECT))));
    }

    @Bean
    CollectionIndexes dayIndexes() {
        return new CollectionIndexes(
                DayDocuments.COLLECTION,
                List.of(
                        PendingEvents.index(),
                        // Reports: the days of one subject.
                        named("days_of_subject", Indexes.ascending(DayDocuments.SUBJECT, DayDocuments.DATE))));
    }

    @Bean
    CollectionIndexes budgetIndexes() {
        return new CollectionIndexes(
                MongoLookBudget.COLLECTION, List.of(named("past_minutes", Indexes.ascending(MongoLookBudget.MINUTE))));
    }

    @Bean
    EventRelay dayRelay(EventRelays relays) {
        return relays.over(DayDocuments.COLLECTION);
    }

    private static IndexModel named(String name, org.bson.conversions.Bson keys) {
        return new IndexModel(keys, new IndexOptions().name(name));
    }
}
