package io.pincast.auth.connection.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.vault.SealedPlace;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.OnceInserts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How connections are read. */
@Configuration(proxyBeanMethods = false)
class ConnectionIndexes {
    static final String CONNECTIONS = "accountConnections";

    @Bean
    SealedPlace connectionStates() {
        return SealedPlace.of(CONNECTIONS, ConnectionDocuments.STATE);
    }

    @Bean
    CollectionIndexes connectionCollectionIndexes() {
        return new CollectionIndexes(
                CONNECTIONS,
                List.of(
                        // The callback.
                        new IndexModel(
                                Indexes.ascending(ConnectionDocuments.STATE_HASH),
                                new IndexOptions().unique(true).name("connections_by_state")),
                        // The sweep.
                        new IndexModel(
                                Indexes.ascending(ConnectionDocuments.CREATED_AT),
                                new IndexOptions().name("connections_by_age")),
                        OnceInserts.index()));
    }
}
