package io.pincast.simulator.settings;

import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The settings in force, kept with the data. */
@Component
public final class SettingsStore {
    private static final String ONLY = "settings";
    private final Journal journal;
    private final Table<Settings> table;

    SettingsStore(Journal journal) {
        this.journal = journal;
        this.table = journal.table("settings", Settings.class, settings -> ONLY);
    }

    public Settings get() {
        return table.find(ONLY).orElse(Settings.DEFAULT);
    }

    public Settings change(UnaryOperator<Settings> change) {
        return journal.locked(() -> {
            var changed = change.apply(get());
            journal.write(table.put(changed));
            return changed;
        });
    }
}
