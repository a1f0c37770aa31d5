package io.pincast.auth.account;

class InMemoryAccountsTest extends AccountStoreContract {
    private final InMemoryAccounts accounts = new InMemoryAccounts();

    @Override
    protected AccountStore accounts() {
        return accounts;
    }
}
