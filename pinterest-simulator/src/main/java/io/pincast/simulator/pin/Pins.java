package io.pincast.simulator.pin;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.state.Change;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All Pins, by id, board and owner. */
@Component
public final class Pins {
    private record Owner(String id, Environment environment) {}

    private static final PinList NONE = new PinList();
    private final Map<String, PinList> byBoard = new ConcurrentHashMap<>();
    private final Map<Owner, PinList> byOwner = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Table<Pin> table;

    Pins(Journal journal) {
        this.journal = journal;
        this.table = journal.table("pins", Pin.class, Pin::id, this::index);
    }

    private void index(@Nullable Pin before, @Nullable Pin after) {
        if (before != null) {
            boardList(before).remove(before);
            ownerList(before).remove(before);
        }
        if (after != null) {
            boardList(after).put(after);
            ownerList(after).put(after);
        }
    }

    private PinList boardList(Pin pin) {
        return byBoard.computeIfAbsent(pin.place().boardId(), id -> new PinList());
    }

    private PinList ownerList(Pin pin) {
        return byOwner.computeIfAbsent(
                new Owner(pin.place().ownerId(), pin.place().environment()), owner -> new PinList());
    }

    public Optional<Pin> find(String id) {
        return table.find(id);
    }

    public Collection<Pin> all() {
        return table.all();
    }

    /** Newest first, listed or not. */
    public NavigableMap<Long, Pin> ofBoard(String boardId) {
        return listOfBoard(boardId).newestFirst();
    }

    PinList listOfBoard(String boardId) {
        return byBoard.getOrDefault(boardId, NONE);
    }

    /** Newest first, listed or not. */
    public NavigableMap<Long, Pin> ofOwner(String ownerId, Environment environment) {
        return byOwner.getOrDefault(new Owner(ownerId, environment), NONE).newestFirst();
    }

    public int countOf(String ownerId, Environment environment) {
        return byOwner.getOrDefault(new Owner(ownerId, environment), NONE).count();
    }

    public void put(Pin pin) {
        journal.write(table.put(pin));
    }

    public Change putting(Pin pin) {
        return table.put(pin);
    }

    public Change removing(Pin pin) {
        return table.remove(pin.id());
    }
}
