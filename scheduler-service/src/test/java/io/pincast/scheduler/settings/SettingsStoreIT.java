package io.pincast.scheduler.settings;

import io.pincast.scheduler.it.SchedulerInstance;

/** MongoDB keeps the contract. */
class SettingsStoreIT extends SettingsStoreContract {
    @Override
    protected SettingsStore store() {
        return SchedulerInstance.bean(SettingsStore.class);
    }
}
