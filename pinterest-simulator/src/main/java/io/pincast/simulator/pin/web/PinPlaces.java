package io.pincast.simulator.pin.web;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.BoardRights;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.section.Section;
import io.pincast.simulator.section.Sections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a Pin may go: a board that the caller may write to, and a section of it. */
@Component
class PinPlaces {
    private final BoardRights rights;
    private final Sections sections;

    PinPlaces(BoardRights rights, Sections sections) {
        this.rights = rights;
        this.sections = sections;
    }

    Pin.Place read(Caller caller, Body body) {
        var boardId = body.id("board_id").orElseThrow(() -> Body.invalid("board_id", "is required"));
        return on(caller, boardId, body.id("board_section_id").orElse(null));
    }

    Pin.Place on(Caller caller, String boardId, @Nullable String sectionId) {
        var board = rights.writable(caller, boardId);
        if (board.isSecret()) {
            caller.requireSecret(Scopes.PINS_WRITE_SECRET);
        }
        return new Pin.Place(caller.environment(), caller.user().id(), boardId, section(board, sectionId));
    }

    private @Nullable String section(Board board, @Nullable String sectionId) {
        if (sectionId == null) {
            return null;
        }
        Section section = sections.get(board, sectionId);
        return section.id();
    }
}
