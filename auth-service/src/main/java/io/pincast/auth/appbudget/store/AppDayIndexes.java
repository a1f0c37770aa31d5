package io.pincast.auth.appbudget.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How apps' days are read. */
@Configuration(proxyBeanMethods = false)
class AppDayIndexes {

    @Bean
    CollectionIndexes appDayCollectionIndexes() {
        return new CollectionIndexes(
                MongoAppDayStore.COLLECTION,
                // Days that are over.
                List.of(new IndexModel(Indexes.ascending(MongoAppDayStore.DAY), new IndexOptions().name("old_days"))));
    }
}
