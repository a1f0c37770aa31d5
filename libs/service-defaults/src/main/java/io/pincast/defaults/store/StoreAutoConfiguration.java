package io.pincast.defaults.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.pincast.defaults.events.EventSender;
import java.time.Clock;
import java.util.List;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The service's own database, its indexes and the relay of its events. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "io.pincast.defaults.events.EventsAutoConfiguration"
        })
@ConditionalOnClass(MongoClient.class)
@ConditionalOnProperty("pincast.service.name")
@ConditionalOnProperty(name = "pincast.store.enabled", havingValue = "true", matchIfMissing = true)
class StoreAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer pincastMongoSettings() {
        return settings -> settings.uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY)
                // Every conditional write of ours tells whether it won; one that the driver repeats could not.
                .retryWrites(false);
    }

    @Bean
    MongoDatabase pincastDatabase(MongoClient client, Environment environment) {
        var service = environment.getRequiredProperty("pincast.service.name").replace("-service", "");
        return client.getDatabase(environment.getProperty("pincast.store.database", "pincast_" + service));
    }

    @Bean
    IndexProvisioner indexesHealthIndicator(MongoDatabase database, ObjectProvider<CollectionIndexes> wanted) {
        return new IndexProvisioner(database, List.copyOf(wanted.orderedStream().toList()));
    }

    @Bean
    EventRelays eventRelays(MongoDatabase database, ObjectProvider<EventSender> sender, Clock clock) {
        return new EventRelays(database, sender, clock);
    }
}
