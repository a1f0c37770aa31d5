package io.pincast.auth.secondfactor.store;

import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.vault.SealedPlace;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Second factors are found by the person's id. */
@Configuration(proxyBeanMethods = false)
class SecondFactorIndexes {
    static final String SECOND_FACTORS = "secondFactors";

    @Bean
    SealedPlace secondFactorSecrets() {
        return SealedPlace.of(SECOND_FACTORS, MongoSecondFactorStore.SECRET);
    }

    @Bean
    CollectionIndexes secondFactorCollectionIndexes() {
        return new CollectionIndexes(SECOND_FACTORS, List.of(PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedSecondFactors() {
        return new AuditedCollection(SECOND_FACTORS);
    }
}
