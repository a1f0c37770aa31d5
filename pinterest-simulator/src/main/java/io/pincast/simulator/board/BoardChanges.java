package io.pincast.simulator.board;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.time.Ids;
import io.pincast.simulator.time.SimulatorClock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates, changes and deletes boards. */
@Component
public final class BoardChanges {
    private final Journal journal;
    private final Boards boards;
    private final BoardContents contents;
    private final Ids ids;
    private final SimulatorClock clock;

    BoardChanges(Journal journal, Boards boards, BoardContents contents, Ids ids, SimulatorClock clock) {
        this.journal = journal;
        this.boards = boards;
        this.contents = contents;
        this.ids = ids;
        this.clock = clock;
    }

    Board create(Caller caller, Body body) {
        var adsOnly = body.flag("is_ads_only", false);
        var privacy = body.choice("privacy", BoardPrivacy.class).orElse(BoardPrivacy.PUBLIC);
        if (privacy == BoardPrivacy.SECRET) {
            caller.requireSecret(Scopes.BOARDS_WRITE_SECRET);
        }
        var text = new Board.Text(
                body.requiredText("name"),
                body.text("description").orElse(null),
                adsOnly ? BoardPrivacy.PROTECTED : privacy,
                adsOnly);
        return journal.locked(() -> {
            checkName(caller, text.name(), null);
            var now = clock.instant();
            var board = new Board(
                    ids.next(Ids.Kind.BOARD),
                    caller.environment(),
                    caller.user().id(),
                    text,
                    now,
                    now);
            boards.put(board);
            return board;
        });
    }

    Board change(Caller caller, Board board, Body body) {
        var privacy =
                body.choice("privacy", BoardPrivacy.class).orElse(board.text().privacy());
        if (privacy != board.text().privacy()) {
            if (privacy == BoardPrivacy.PROTECTED) {
                throw Body.invalid("privacy", "is not one of [PUBLIC, SECRET]");
            }
            caller.requireSecret(Scopes.BOARDS_WRITE_SECRET);
        }
        return journal.locked(() -> {
            var old = boards.find(board.id()).orElseThrow(PinterestError::boardNotFound);
            var name = body.text("name").orElse(old.text().name());
            checkName(caller, name, board.id());
            var description = body.mentions("description")
                    ? body.text("description").orElse(null)
                    : old.text().description();
            var changed = old.withText(
                    new Board.Text(name, description, privacy, old.text().adsOnly()));
            boards.put(changed);
            return changed;
        });
    }

    private void checkName(Caller caller, String name, @Nullable String except) {
        var taken = boards.of(caller.user().id(), caller.environment()).values().stream()
                .filter(board -> !board.id().equals(except))
                .anyMatch(board -> board.text().name().equalsIgnoreCase(name));
        if (taken || name.isBlank()) {
            throw new PinterestError(400, 400, "The board name is invalid or duplicated.");
        }
    }

    /** Deletes the board with its sections and Pins. */
    public void delete(Board board) {
        journal.locked(() -> {
            var changes = new ArrayList<>(contents.removingAllOf(board.id()));
            changes.add(boards.removing(board.id()));
            journal.write(changes);
            return board;
        });
    }
}
