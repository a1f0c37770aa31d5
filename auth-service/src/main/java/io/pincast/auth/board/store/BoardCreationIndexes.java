package io.pincast.auth.board.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.OnceInserts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How requests to make boards are read. */
@Configuration(proxyBeanMethods = false)
class BoardCreationIndexes {
    static final String BOARD_CREATIONS = "boardCreations";

    @Bean
    CollectionIndexes boardCreationCollectionIndexes() {
        // The sweep.
        var byAge = new IndexModel(
                Indexes.ascending(BoardCreationDocuments.STARTED_AT),
                new IndexOptions().name("board_creations_by_age"));
        return new CollectionIndexes(BOARD_CREATIONS, List.of(byAge, OnceInserts.index()));
    }
}
