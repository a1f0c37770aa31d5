package io.pincast.auth.audit.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the log is read: newest first, always. */
@Configuration(proxyBeanMethods = false)
class AuditIndexes {
    static final String AUDIT_LOG = "auditLog";

    @Bean
    CollectionIndexes auditLogCollectionIndexes() {
        return new CollectionIndexes(
                AUDIT_LOG,
                List.of(
                        // The installation's administrators read all of it.
                        newest("audit_by_time"),
                        // A workspace's administrators, and what they filter by.
                        newest("audit_by_workspace", AuditDocuments.WORKSPACE_ID),
                        newest("audit_by_topic", AuditDocuments.WORKSPACE_ID, AuditDocuments.TOPIC),
                        newest("audit_by_actor", AuditDocuments.WORKSPACE_ID, AuditDocuments.ACTOR_ID),
                        newest("audit_by_subject", AuditDocuments.WORKSPACE_ID, AuditDocuments.SUBJECT_ID)));
    }

    private static IndexModel newest(String name, String... equal) {
        var keys = Indexes.compoundIndex(
                Indexes.ascending(equal), Indexes.descending(AuditDocuments.AT, AuditDocuments.ID));
        return new IndexModel(
                equal.length == 0 ? Indexes.descending(AuditDocuments.AT, AuditDocuments.ID) : keys,
                new IndexOptions().name(name));
    }
}
