package io.pincast.simulator.section;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.state.Change;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sections, by id and by board. */
@Component
public final class Sections {
    private final Map<String, NavigableMap<Long, Section>> byBoard = new ConcurrentHashMap<>();
    private final Journal journal;
    private final Table<Section> table;

    Sections(Journal journal) {
        this.journal = journal;
        this.table = journal.table("sections", Section.class, Section::id, this::index);
    }

    private void index(@Nullable Section before, @Nullable Section after) {
        if (before != null) {
            sectionsOf(before.boardId()).remove(before.number());
        }
        if (after != null) {
            sectionsOf(after.boardId()).put(after.number(), after);
        }
    }

    private NavigableMap<Long, Section> sectionsOf(String boardId) {
        return byBoard.computeIfAbsent(boardId, id -> new ConcurrentSkipListMap<>());
    }

    /**
     * The section, if it is one of this board.
     *
     * @throws PinterestError 404 code 2031
     */
    public Section get(Board board, String id) {
        return table.find(id)
                .filter(section -> section.boardId().equals(board.id()))
                .orElseThrow(PinterestError::sectionNotFound);
    }

    public NavigableMap<Long, Section> of(String boardId) {
        return byBoard.getOrDefault(boardId, Collections.emptyNavigableMap());
    }

    public void put(Section section) {
        journal.write(table.put(section));
    }

    public Change removing(String id) {
        return table.remove(id);
    }
}
