package io.pincast.publisher.ledger.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.publisher.ledger.LedgerStore;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's store, its indexes, each with its reader, and the relay of its events. */
@Configuration(proxyBeanMethods = false)
class LedgerStoreConfiguration {

    @Bean
    CollectionIndexes ledgerCollection() {
        return new CollectionIndexes(LedgerDocuments.COLLECTION, all());
    }

    static List<IndexModel> all() {
        return List.of(
                // Decides which of two publications of equal content goes first.
                new IndexModel(
                        Indexes.ascending(LedgerDocuments.ACTIVE_KEY),
                        new IndexOptions().unique(true).name("content_under_way")),
                // Read before a Pin is adopted: has it another publication?
                new IndexModel(
                        Indexes.ascending(LedgerDocuments.ACCOUNT, LedgerDocuments.PIN_ID),
                        new IndexOptions().name("pins_of_account")),
                // Read by the sweep.
                new IndexModel(Indexes.ascending(LedgerDocuments.ACT_AT), new IndexOptions().name("open_work")),
                PendingEvents.index());
    }

    @Bean
    LedgerStore ledgerStore(MongoDatabase database, OutgoingFacts outgoing, EventRelay ledgerRelay, Clock clock) {
        return new MongoLedgerStore(database, outgoing, ledgerRelay::wake, clock);
    }

    @Bean
    EventRelay ledgerRelay(EventRelays relays) {
        return relays.over(LedgerDocuments.COLLECTION);
    }
}
