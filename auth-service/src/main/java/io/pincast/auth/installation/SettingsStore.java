package io.pincast.auth.installation;

import io.pincast.auth.audit.AuditEntry;

/** Keeps the settings. */
public interface SettingsStore {

    Settings get();

    /** Changes them, if they still have the revision before this one; says whether it did. */
    boolean replace(Settings next, AuditEntry entry);
}
