package io.pincast.auth.invitation.store;

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

/** How invitations are read. */
@Configuration(proxyBeanMethods = false)
class InvitationIndexes {
    static final String INVITATIONS = "invitations";

    @Bean
    CollectionIndexes invitationCollectionIndexes() {
        return new CollectionIndexes(
                INVITATIONS,
                List.of(
                        // Whoever comes with a link.
                        new IndexModel(
                                Indexes.ascending(InvitationDocuments.TOKEN_HASH),
                                new IndexOptions().unique(true).name("invitations_by_token")),
                        // A workspace's list.
                        new IndexModel(
                                Indexes.ascending(InvitationDocuments.WORKSPACE_ID, InvitationDocuments.ID),
                                new IndexOptions().name("invitations_by_workspace")),
                        // The two sweeps.
                        new IndexModel(
                                Indexes.ascending(InvitationDocuments.JOINING_SINCE),
                                new IndexOptions().name("half_accepted_invitations")),
                        new IndexModel(
                                Indexes.ascending(InvitationDocuments.EXPIRES_AT),
                                new IndexOptions().name("invitations_by_end")),
                        OnceInserts.index(),
                        PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedInvitations() {
        return new AuditedCollection(INVITATIONS);
    }
}
