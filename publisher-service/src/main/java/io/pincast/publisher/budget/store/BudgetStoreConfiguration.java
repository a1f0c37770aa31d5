package io.pincast.publisher.budget.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.PendingEvents;
import io.pincast.publisher.budget.BudgetStore;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The budgets' store, its indexes, each with its reader, and the relay of its events. */
@Configuration(proxyBeanMethods = false)
class BudgetStoreConfiguration {

    @Bean
    CollectionIndexes budgetCollection() {
        return new CollectionIndexes(
                BudgetDocuments.COLLECTION,
                List.of(
                        // Read by the sweep: of which budgets there may be something to tell.
                        new IndexModel(
                                Indexes.ascending(BudgetDocuments.TELL_AT), new IndexOptions().name("budgets_to_tell")),
                        // Read by whoever forgets budgets that nobody uses any more.
                        new IndexModel(
                                Indexes.ascending(BudgetDocuments.WRITTEN_AT), new IndexOptions().name("idle_budgets")),
                        PendingEvents.index()));
    }

    @Bean
    BudgetStore budgetStore(MongoDatabase database, OutgoingBudgetFacts outgoing, EventRelay budgetRelay, Clock clock) {
        return new MongoBudgetStore(database, outgoing, budgetRelay::wake, clock);
    }

    @Bean
    EventRelay budgetRelay(EventRelays relays) {
        return relays.over(BudgetDocuments.COLLECTION);
    }
}
