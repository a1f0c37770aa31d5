package io.pincast.auth.account.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.pincast.auth.audit.store.AuditedCollection;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.vault.SealedPlace;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.defaults.store.EventRelay;
import io.pincast.defaults.store.EventRelays;
import io.pincast.defaults.store.PendingEvents;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How accounts are read, and who sends what they tell. */
@Configuration(proxyBeanMethods = false)
class AccountIndexes {
    static final String ACCOUNTS = "accounts";

    @Bean
    CollectionIndexes accountCollectionIndexes() {
        return new CollectionIndexes(
                ACCOUNTS,
                List.of(
                        // Connecting again finds the account; and it is there once.
                        new IndexModel(
                                Indexes.ascending(
                                        AccountDocuments.WORKSPACE_ID,
                                        AccountDocuments.APP_ID,
                                        AccountDocuments.USER_ID),
                                new IndexOptions().unique(true).name("accounts_once")),
                        // The list of a workspace's accounts, in order.
                        new IndexModel(
                                Indexes.ascending(AccountDocuments.WORKSPACE_ID, AccountDocuments.ID),
                                new IndexOptions().name("accounts_by_workspace")),
                        // Renewal ahead of time.
                        new IndexModel(
                                Indexes.ascending(AccountDocuments.STATE, AccountDocuments.REFRESH_DUE_AT),
                                new IndexOptions().name("refresh_due")),
                        // Warnings before a permission ends.
                        new IndexModel(
                                Indexes.ascending(AccountDocuments.STATE, AccountDocuments.REFRESH_EXPIRES_AT),
                                new IndexOptions().name("permission_ending")),
                        PendingEvents.index(),
                        PendingAudit.index()));
    }

    @Bean
    AuditedCollection auditedAccounts() {
        return new AuditedCollection(ACCOUNTS);
    }

    @Bean
    SealedPlace accountAccessTokens() {
        return SealedPlace.of(ACCOUNTS, AccountDocuments.ACCESS_TOKEN);
    }

    @Bean
    SealedPlace accountRefreshTokens() {
        return SealedPlace.of(ACCOUNTS, AccountDocuments.REFRESH_TOKEN);
    }

    @Bean
    EventRelay accountEventRelay(EventRelays relays) {
        return relays.over(ACCOUNTS);
    }
}
