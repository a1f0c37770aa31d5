package io.pincast.simulator.pin.web;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.PinMedia;
import io.pincast.simulator.pin.Pins;
import io.pincast.simulator.state.Change;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.time.SimulatorClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Changes, moves and deletes Pins. */
@Component
class PinChanges {
    private static final int MOST_SLOTS = 5;
    private final Journal journal;
    private final Pins pins;
    private final Boards boards;
    private final PinPlaces places;
    private final SimulatorClock clock;

    PinChanges(Journal journal, Pins pins, Boards boards, PinPlaces places, SimulatorClock clock) {
        this.journal = journal;
        this.pins = pins;
        this.boards = boards;
        this.places = places;
        this.clock = clock;
    }

    Pin change(Caller caller, Pin pin, Body body) {
        var place = place(caller, pin, body);
        return journal.locked(() -> {
            var old = pins.find(pin.id()).orElseThrow(PinterestError::pinNotFound);
            var changed = old.with(place, PinTexts.change(body, old.text()), slots(body, old.media()));
            var changes = new ArrayList<Change>(List.of(pins.putting(changed)));
            if (!place.equals(old.place())) {
                changes.addAll(boardsChanged(old.place().boardId(), place.boardId()));
            }
            journal.write(changes);
            return changed;
        });
    }

    private Pin.Place place(Caller caller, Pin pin, Body body) {
        if (!body.has("board_id") && !body.mentions("board_section_id")) {
            return pin.place();
        }
        var boardId = body.id("board_id").orElse(pin.place().boardId());
        var stays = boardId.equals(pin.place().boardId()) && !body.mentions("board_section_id");
        var sectionId =
                stays ? pin.place().sectionId() : body.id("board_section_id").orElse(null);
        return places.on(caller, boardId, sectionId);
    }

    private static PinMedia slots(Body body, PinMedia media) {
        if (!body.has("carousel_slots")) {
            return media;
        }
        var changes = body.list("carousel_slots", 0, MOST_SLOTS);
        if (!(media instanceof PinMedia.Images images)
                || changes.size() > images.slots().size()) {
            throw Body.invalid("carousel_slots", "has more items than the Pin has slots");
        }
        var slots = new ArrayList<>(images.slots());
        for (var i = 0; i < changes.size(); i++) {
            slots.set(i, slot(changes.get(i), slots.get(i)));
        }
        return new PinMedia.Images(slots);
    }

    private static PinMedia.Slot slot(Body body, PinMedia.Slot old) {
        return new PinMedia.Slot(
                old.picture(),
                body.text("title").orElse(old.title()),
                body.text("description").orElse(old.description()),
                body.text("link").orElse(old.link()));
    }

    void delete(Pin pin) {
        journal.locked(() -> {
            var changes = new ArrayList<Change>(List.of(pins.removing(pin)));
            changes.addAll(boardsChanged(pin.place().boardId()));
            journal.write(changes);
            return pin;
        });
    }

    private List<Change> boardsChanged(String... boardIds) {
        return List.of(boardIds).stream()
                .distinct()
                .map(id -> boards.find(id).orElse(null))
                .filter(Objects::nonNull)
                .map((Board board) -> boards.putting(board.pinsChanged(clock.instant())))
                .toList();
    }
}
