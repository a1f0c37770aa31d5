package io.pincast.scheduler.media.store;

import io.pincast.defaults.store.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two collections' indexes. */
@Configuration(proxyBeanMethods = false)
class MediaIndexes {

    @Bean
    CollectionIndexes mediaCollectionIndexes() {
        return MongoMediaStore.indexes();
    }

    @Bean
    CollectionIndexes mediaUploadIndexes() {
        return MediaBytes.indexes();
    }
}
