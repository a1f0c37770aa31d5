package io.pincast.scheduler.timeline.store;

import io.pincast.defaults.store.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection's index. */
@Configuration(proxyBeanMethods = false)
class TimelineIndexes {

    @Bean
    CollectionIndexes timelineCollectionIndexes() {
        return MongoTimelineStore.indexes();
    }
}
