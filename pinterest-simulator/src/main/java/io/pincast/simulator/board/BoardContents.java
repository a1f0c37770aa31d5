package io.pincast.simulator.board;

import io.pincast.simulator.state.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What boards need to know of their Pins. */
public interface BoardContents {
    /** How many Pins a board has, and what it shows of them. */
    record Summary(
            int count, @Nullable Instant newestAt, @Nullable String cover, List<String> thumbnails) {}

    Summary summary(String boardId);

    /** The changes that delete all sections and Pins of the board. */
    List<Change> removingAllOf(String boardId);

    /** The changes that delete all Pins of the section. */
    List<Change> removingAllOf(String boardId, String sectionId);
}
