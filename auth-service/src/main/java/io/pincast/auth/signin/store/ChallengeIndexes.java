package io.pincast.auth.signin.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How challenges are read. */
@Configuration(proxyBeanMethods = false)
class ChallengeIndexes {
    static final String CHALLENGES = "signInChallenges";

    @Bean
    CollectionIndexes challengeCollectionIndexes() {
        return new CollectionIndexes(
                CHALLENGES,
                List.of(
                        // The second step.
                        new IndexModel(
                                Indexes.ascending(MongoChallengeStore.TOKEN_HASH),
                                new IndexOptions().unique(true).name("challenges_by_token")),
                        // The sweep.
                        new IndexModel(
                                Indexes.ascending(MongoChallengeStore.EXPIRES_AT),
                                new IndexOptions().name("challenges_by_end"))));
    }
}
