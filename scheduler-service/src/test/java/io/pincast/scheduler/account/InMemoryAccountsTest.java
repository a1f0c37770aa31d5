package io.pincast.scheduler.account;

/** The fake keeps the contract. */
class InMemoryAccountsTest extends AccountBookContract {
    private final AccountBook book = new InMemoryAccounts();

    @Override
    protected AccountBook book() {
        return book;
    }
}
