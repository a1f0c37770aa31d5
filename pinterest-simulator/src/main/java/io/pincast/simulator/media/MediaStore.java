package io.pincast.simulator.media;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import io.pincast.simulator.time.SimulatorClock;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All registered videos. */
@Component
public final class MediaStore {
    private final NavigableMap<Long, Media> newestFirst = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final Journal journal;
    private final SettingsStore settings;
    private final SimulatorClock clock;
    private final Table<Media> table;

    MediaStore(Journal journal, SettingsStore settings, SimulatorClock clock) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.table = journal.table("media", Media.class, Media::id, this::index);
    }

    private void index(@Nullable Media before, @Nullable Media after) {
        if (before != null) {
            newestFirst.remove(before.number());
        }
        if (after != null) {
            newestFirst.put(after.number(), after);
        }
    }

    public Optional<Media> find(String id) {
        return table.find(id);
    }

    public Optional<Media> find(String id, String ownerId, Environment environment) {
        return find(id).filter(media -> media.ownerId().equals(ownerId) && media.environment() == environment);
    }

    NavigableMap<Long, Media> newestFirst() {
        return newestFirst;
    }

    public Media.Status status(Media media) {
        return media.statusAt(clock.instant(), settings.get().media().processing());
    }

    public void put(Media media) {
        journal.write(table.put(media));
    }
}
