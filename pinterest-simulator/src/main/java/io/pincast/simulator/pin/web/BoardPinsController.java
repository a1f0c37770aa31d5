package io.pincast.simulator.pin.web;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.BoardRights;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.paging.Page;
import io.pincast.simulator.pin.Pins;
import io.pincast.simulator.section.Sections;
import io.pincast.simulator.settings.SettingsStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Pins of a board and of a section. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/boards/{boardId}")
class BoardPinsController {
    private final Pins pins;
    private final Sections sections;
    private final BoardRights rights;
    private final PinListing listing;
    private final SettingsStore settings;

    BoardPinsController(Pins pins, Sections sections, BoardRights rights, PinListing listing, SettingsStore settings) {
        this.pins = pins;
        this.sections = sections;
        this.rights = rights;
        this.listing = listing;
        this.settings = settings;
    }

    @GetMapping("/pins")
    Page<PinAnswer> ofBoard(
            Caller caller,
            @PathVariable String boardId,
            @RequestParam(required = false) @Nullable String bookmark,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(name = "creative_types", required = false) @Nullable List<String> types,
            @RequestParam(name = "pin_metrics", defaultValue = "false") boolean metrics) {
        var board = readable(caller, boardId);
        var sectionsToo = settings.get().pins().boardListsSections();
        return listing.list(
                pins.ofBoard(board.id()),
                pin -> sectionsToo || pin.place().sectionId() == null,
                caller,
                PinListing.Wish.of(bookmark, pageSize, types, metrics));
    }

    @GetMapping("/sections/{sectionId}/pins")
    Page<PinAnswer> ofSection(
            Caller caller,
            @PathVariable String boardId,
            @PathVariable String sectionId,
            @RequestParam(required = false) @Nullable String bookmark,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize) {
        var section = sections.get(readable(caller, boardId), Parameters.id("section_id", sectionId));
        return listing.list(
                pins.ofBoard(boardId),
                pin -> section.id().equals(pin.place().sectionId()),
                caller,
                PinListing.Wish.of(bookmark, pageSize, null, false));
    }

    private Board readable(Caller caller, String boardId) {
        var board = rights.readable(caller, Parameters.id("board_id", boardId));
        if (board.isSecret()) {
            caller.requireSecret(Scopes.PINS_READ_SECRET);
        }
        return board;
    }
}
