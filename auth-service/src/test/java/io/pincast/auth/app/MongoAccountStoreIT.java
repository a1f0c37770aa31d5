package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;

import io.pincast.auth.account.AccountStore;
import io.pincast.auth.account.AccountStoreContract;
import org.junit.jupiter.api.AfterEach;

class MongoAccountStoreIT extends AccountStoreContract {
    private final Running running = Running.instance();

    @Override
    protected AccountStore accounts() {
        return running.replica().bean(AccountStore.class);
    }

    // Nobody at Pinterest stands behind them.
    @AfterEach
    void removeAccounts() {
        running.database().getCollection("accounts").deleteMany(eq("accessToken.keyId", "plain"));
    }
}
