package io.pincast.simulator.section;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.BoardContents;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.time.Ids;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Creates, renames and deletes sections. */
@Component
public final class SectionChanges {
    static final int LONGEST_NAME = 180;

    private final Journal journal;
    private final Sections sections;
    private final BoardContents contents;
    private final Ids ids;

    SectionChanges(Journal journal, Sections sections, BoardContents contents, Ids ids) {
        this.journal = journal;
        this.sections = sections;
        this.contents = contents;
        this.ids = ids;
    }

    public Section create(Board board, String name) {
        var section = new Section(ids.next(Ids.Kind.SECTION), board.id(), name);
        sections.put(section);
        return section;
    }

    Section rename(Section section, String name) {
        var changed = new Section(section.id(), section.boardId(), name);
        sections.put(changed);
        return changed;
    }

    /** Deletes the section with its Pins, as Pinterest's own pages do. */
    void delete(Section section) {
        journal.locked(() -> {
            var changes = new ArrayList<>(contents.removingAllOf(section.boardId(), section.id()));
            changes.add(sections.removing(section.id()));
            journal.write(changes);
            return section;
        });
    }
}
