package io.pincast.publisher.budget.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The budgets' indexes. */
@Configuration(proxyBeanMethods = false)
class BudgetIndexes {

    @Bean
    CollectionIndexes budgetWindowIndexes() {
        return new CollectionIndexes(
                MongoBudgetCounters.COLLECTION,
                // Read by whoever forgets windows that are long over.
                List.of(new IndexModel(
                        Indexes.ascending(MongoBudgetCounters.WINDOW_AT), new IndexOptions().name("past_windows"))));
    }
}
