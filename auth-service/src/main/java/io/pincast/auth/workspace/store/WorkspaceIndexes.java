package io.pincast.auth.workspace.store;

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

/** How workspaces and memberships are read. */
@Configuration(proxyBeanMethods = false)
class WorkspaceIndexes {
    static final String WORKSPACES = "workspaces";
    static final String MEMBERSHIPS = "memberships";

    @Bean
    CollectionIndexes workspaceCollectionIndexes() {
        // The sweep that finishes what a crash left.
        var unfounded = new IndexModel(
                Indexes.ascending(WorkspaceDocuments.UNFOUNDED_SINCE), new IndexOptions().name("unfounded_workspaces"));
        return new CollectionIndexes(
                WORKSPACES, List.of(unfounded, OnceInserts.index(WorkspaceDocuments.CREATED_BY), PendingAudit.index()));
    }

    @Bean
    CollectionIndexes membershipCollectionIndexes() {
        // A person's workspaces, in order; and membership of one, at each exchange of a token.
        var byPerson = new IndexModel(
                Indexes.ascending(MembershipDocuments.PERSON_ID, MembershipDocuments.WORKSPACE_ID),
                new IndexOptions().unique(true).name("memberships_by_person"));
        // A workspace's members, in order; and its owners.
        var byWorkspace = new IndexModel(
                Indexes.ascending(MembershipDocuments.WORKSPACE_ID, MembershipDocuments.PERSON_ID),
                new IndexOptions().name("memberships_by_workspace"));
        return new CollectionIndexes(MEMBERSHIPS, List.of(byPerson, byWorkspace, PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedWorkspaces() {
        return new AuditedCollection(WORKSPACES);
    }

    @Bean
    AuditedCollection auditedMemberships() {
        return new AuditedCollection(MEMBERSHIPS);
    }
}
