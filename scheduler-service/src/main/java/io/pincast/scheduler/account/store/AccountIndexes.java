package io.pincast.scheduler.account.store;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection's index. */
@Configuration(proxyBeanMethods = false)
class AccountIndexes {

    @Bean
    CollectionIndexes accountCollectionIndexes() {
        return new CollectionIndexes(
                AccountDocuments.COLLECTION,
                List.of(
                        // The outlook of a workspace.
                        new IndexModel(
                                ascending(AccountDocuments.WORKSPACE, "_id"),
                                new IndexOptions().name("accounts_of_workspace"))));
    }
}
