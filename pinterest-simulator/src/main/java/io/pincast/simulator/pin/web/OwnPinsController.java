package io.pincast.simulator.pin.web;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.BoardPrivacy;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Scopes;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.paging.Page;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.Pins;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /pins}: one's own. */
@RestController
class OwnPinsController {
    private final Pins pins;
    private final Boards boards;
    private final PinListing listing;

    OwnPinsController(Pins pins, Boards boards, PinListing listing) {
        this.pins = pins;
        this.boards = boards;
        this.listing = listing;
    }

    /** The description's {@code pin_filter}, in its own spelling; nothing here is ever promoted. */
    private enum PinFilter {
        none,
        exclude_native,
        exclude_repins,
        has_been_promoted;

        boolean shows(Pin pin) {
            return switch (this) {
                case none -> true;
                case exclude_native -> pin.parentPinId() != null;
                case exclude_repins -> pin.parentPinId() == null;
                case has_been_promoted -> false;
            };
        }
    }

    private enum PinType {
        ALL,
        PRIVATE
    }

    @GetMapping("/{environment:production|sandbox}/v5/pins")
    Page<PinAnswer> list(
            Caller caller,
            @RequestParam(name = "pin_filter", required = false) @Nullable String filter,
            @RequestParam(name = "pin_type", required = false) @Nullable String type,
            @RequestParam(name = "include_protected_pins", defaultValue = "false") boolean protectedToo,
            @RequestParam(required = false) @Nullable String bookmark,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(name = "creative_types", required = false) @Nullable List<String> types,
            @RequestParam(name = "pin_metrics", defaultValue = "false") boolean metrics) {
        var pinFilter = Parameters.parse("pin_filter", filter, PinFilter.none);
        var privateOnly = Parameters.parse("pin_type", type, PinType.ALL) == PinType.PRIVATE;
        return listing.list(
                pins.ofOwner(caller.user().id(), caller.environment()),
                pin -> pinFilter.shows(pin) && visible(caller, pin, privateOnly, protectedToo),
                caller,
                PinListing.Wish.of(bookmark, pageSize, types, metrics));
    }

    private boolean visible(Caller caller, Pin pin, boolean privateOnly, boolean protectedToo) {
        var privacy = boards.find(pin.place().boardId())
                .map(Board::text)
                .map(Board.Text::privacy)
                .orElse(BoardPrivacy.PUBLIC);
        return switch (privacy) {
            case PUBLIC -> !privateOnly;
            case PROTECTED -> protectedToo && !privateOnly;
            case SECRET -> caller.has(Scopes.PINS_READ_SECRET);
        };
    }
}
