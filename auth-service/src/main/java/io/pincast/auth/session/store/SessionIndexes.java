package io.pincast.auth.session.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How sessions are read. */
@Configuration(proxyBeanMethods = false)
class SessionIndexes {
    static final String SESSIONS = "sessions";

    @Bean
    CollectionIndexes sessionCollectionIndexes() {
        return new CollectionIndexes(
                SESSIONS,
                List.of(
                        // Every request that comes through the gateway.
                        new IndexModel(
                                Indexes.ascending(SessionDocuments.TOKEN_HASH),
                                new IndexOptions().unique(true).name("sessions_by_token")),
                        // A person looks at its sessions, and ends them.
                        new IndexModel(
                                Indexes.ascending(SessionDocuments.PERSON_ID),
                                new IndexOptions().name("sessions_by_person")),
                        // The sweep.
                        new IndexModel(
                                Indexes.ascending(SessionDocuments.EXPIRES_AT),
                                new IndexOptions().name("sessions_by_end")),
                        PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedSessions() {
        return new AuditedCollection(SESSIONS);
    }
}
