package io.pincast.auth.oidc.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.vault.SealedPlace;
import io.pincast.defaults.store.CollectionIndexes;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How sign-ins under way, and identities, are read. */
@Configuration(proxyBeanMethods = false)
class OidcIndexes {
    static final String SIGN_INS = "oidcSignIns";
    static final String IDENTITIES = "externalIdentities";

    @Bean
    SealedPlace oidcSignInSecrets() {
        return SealedPlace.of(SIGN_INS, MongoOidcSignInStore.SECRETS);
    }

    @Bean
    CollectionIndexes oidcSignInCollectionIndexes() {
        return new CollectionIndexes(
                SIGN_INS,
                List.of(
                        // The way back.
                        new IndexModel(
                                Indexes.ascending(MongoOidcSignInStore.STATE_HASH),
                                new IndexOptions().unique(true).name("oidc_sign_ins_by_state")),
                        // The sweep.
                        new IndexModel(
                                Indexes.ascending(MongoOidcSignInStore.EXPIRES_AT),
                                new IndexOptions().name("oidc_sign_ins_by_end"))));
    }

    @Bean
    CollectionIndexes externalIdentityCollectionIndexes() {
        return new CollectionIndexes(IDENTITIES, List.of(PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedIdentities() {
        return new AuditedCollection(IDENTITIES);
    }
}
