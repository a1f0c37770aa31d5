package io.pincast.scheduler.settings;

/** The fake keeps the contract. */
class InMemorySettingsTest extends SettingsStoreContract {
    private final SettingsStore store = new InMemorySettings();

    @Override
    protected SettingsStore store() {
        return store;
    }
}
