package io.pincast.simulator.board;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.state.Change;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All boards, by id and by owner. */
@Component
public final class Boards {
    private record Owner(String id, Environment environment) {}

    private final Map<Owner, NavigableMap<Long, Board>> byOwner = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Table<Board> table;

    Boards(Journal journal) {
        this.journal = journal;
        this.table = journal.table("boards", Board.class, Board::id, this::index);
    }

    private void index(@Nullable Board before, @Nullable Board after) {
        if (before != null) {
            boardsOf(before).remove(before.number());
        }
        if (after != null) {
            boardsOf(after).put(after.number(), after);
        }
    }

    private NavigableMap<Long, Board> boardsOf(Board board) {
        return byOwner.computeIfAbsent(
                new Owner(board.ownerId(), board.environment()), owner -> new ConcurrentSkipListMap<>());
    }

    public Optional<Board> find(String id) {
        return table.find(id);
    }

    public NavigableMap<Long, Board> of(String ownerId, Environment environment) {
        return byOwner.getOrDefault(new Owner(ownerId, environment), Collections.emptyNavigableMap());
    }

    public int countOf(String ownerId, Environment environment) {
        return of(ownerId, environment).size();
    }

    public void put(Board board) {
        journal.write(table.put(board));
    }

    public Change putting(Board board) {
        return table.put(board);
    }

    Change removing(String id) {
        return table.remove(id);
    }
}
