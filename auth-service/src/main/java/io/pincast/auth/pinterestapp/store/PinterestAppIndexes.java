package io.pincast.auth.pinterestapp.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.vault.SealedPlace;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.OnceInserts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How Pinterest apps are read. */
@Configuration(proxyBeanMethods = false)
class PinterestAppIndexes {
    static final String PINTEREST_APPS = "pinterestApps";

    @Bean
    SealedPlace pinterestAppSecrets() {
        return SealedPlace.of(PINTEREST_APPS, PinterestAppDocuments.APP_SECRET);
    }

    @Bean
    CollectionIndexes pinterestAppCollectionIndexes() {
        return new CollectionIndexes(
                PINTEREST_APPS,
                List.of(
                        // No app twice in a workspace.
                        new IndexModel(
                                Indexes.ascending(
                                        PinterestAppDocuments.WORKSPACE_ID,
                                        PinterestAppDocuments.ENVIRONMENT,
                                        PinterestAppDocuments.APP_ID),
                                new IndexOptions().unique(true).name("apps_once")),
                        // The list of a workspace's apps, in order.
                        new IndexModel(
                                Indexes.ascending(PinterestAppDocuments.WORKSPACE_ID, PinterestAppDocuments.ID),
                                new IndexOptions().name("apps_by_workspace")),
                        OnceInserts.index(),
                        PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedPinterestApps() {
        return new AuditedCollection(PINTEREST_APPS);
    }
}
