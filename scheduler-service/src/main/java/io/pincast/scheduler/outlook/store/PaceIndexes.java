package io.pincast.scheduler.outlook.store;

import io.pincast.defaults.store.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection's index. */
@Configuration(proxyBeanMethods = false)
class PaceIndexes {

    @Bean
    CollectionIndexes paceCollectionIndexes() {
        return MongoPaceBook.indexes();
    }
}
