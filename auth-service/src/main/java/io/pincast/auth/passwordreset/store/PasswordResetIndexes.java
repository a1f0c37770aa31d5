package io.pincast.auth.passwordreset.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How resets, and requests for them, are read. */
@Configuration(proxyBeanMethods = false)
class PasswordResetIndexes {
    static final String PASSWORD_RESETS = "passwordResets";
    static final String REQUESTS = "passwordResetRequests";

    @Bean
    CollectionIndexes passwordResetCollectionIndexes() {
        return new CollectionIndexes(
                PASSWORD_RESETS,
                List.of(
                        // Whoever comes with a link.
                        new IndexModel(
                                Indexes.ascending(MongoPasswordResetStore.TOKEN_HASH),
                                new IndexOptions().name("password_resets_by_token")),
                        // The sweep.
                        new IndexModel(
                                Indexes.ascending(MongoPasswordResetStore.EXPIRES_AT),
                                new IndexOptions().name("password_resets_by_end")),
                        PendingAudit.index()));
    }

    @Bean
    CollectionIndexes passwordResetRequestCollectionIndexes() {
        return new CollectionIndexes(
                REQUESTS,
                List.of(
                        // What is to be mailed.
                        new IndexModel(
                                Indexes.ascending(MongoResetRequestStore.WAITS_SINCE),
                                new IndexOptions().name("waiting_password_reset_requests")),
                        // The sweep.
                        new IndexModel(
                                Indexes.ascending(MongoResetRequestStore.ASKED_AT),
                                new IndexOptions().name("password_reset_requests_by_age"))));
    }

    @Bean
    AuditedCollection auditedPasswordResets() {
        return new AuditedCollection(PASSWORD_RESETS);
    }
}
