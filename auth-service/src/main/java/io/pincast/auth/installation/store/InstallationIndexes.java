package io.pincast.auth.installation.store;

import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A handful of documents, each known by its id. */
@Configuration(proxyBeanMethods = false)
class InstallationIndexes {
    static final String INSTALLATION = "installation";

    @Bean
    CollectionIndexes installationCollectionIndexes() {
        return new CollectionIndexes(INSTALLATION, List.of(PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedInstallation() {
        return new AuditedCollection(INSTALLATION);
    }
}
