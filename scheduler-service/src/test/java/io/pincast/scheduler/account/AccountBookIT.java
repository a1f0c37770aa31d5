package io.pincast.scheduler.account;

import io.pincast.scheduler.it.SchedulerInstance;

/** MongoDB keeps the contract. */
class AccountBookIT extends AccountBookContract {
    @Override
    protected AccountBook book() {
        return SchedulerInstance.bean(AccountBook.class);
    }
}
