package io.pincast.auth.apitoken.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.OnceInserts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How API tokens are read. */
@Configuration(proxyBeanMethods = false)
class ApiTokenIndexes {
    static final String API_TOKENS = "apiTokens";

    @Bean
    CollectionIndexes apiTokenCollectionIndexes() {
        return new CollectionIndexes(
                API_TOKENS,
                List.of(
                        // Every request of a program that comes through the gateway.
                        new IndexModel(
                                Indexes.ascending(ApiTokenDocuments.TOKEN_HASH),
                                new IndexOptions().unique(true).name("api_tokens_by_token")),
                        // The list of a workspace's tokens, in order.
                        new IndexModel(
                                Indexes.ascending(ApiTokenDocuments.WORKSPACE_ID, ApiTokenDocuments.ID),
                                new IndexOptions().name("api_tokens_by_workspace")),
                        OnceInserts.index(),
                        PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedApiTokens() {
        return new AuditedCollection(API_TOKENS);
    }
}
