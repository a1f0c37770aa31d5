package io.pincast.simulator.app;

import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The registered apps by client id. */
@Component
public final class Apps {
    private final Journal journal;
    private final Table<App> table;

    Apps(Journal journal) {
        this.journal = journal;
        this.table = journal.table("apps", App.class, App::id);
    }

    public Optional<App> find(String clientId) {
        return table.find(clientId);
    }

    public Collection<App> all() {
        return table.all();
    }

    public void put(App app) {
        journal.write(table.put(app));
    }
}
