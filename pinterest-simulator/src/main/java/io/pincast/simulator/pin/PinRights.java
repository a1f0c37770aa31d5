package io.pincast.simulator.pin;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Scopes;
import org.springframework.stereotype.Component;

/** Which Pins a caller may read and change: one's own, those on secret boards with the scope for it. */
@Component
public final class PinRights {
    private final Pins pins;
    private final Boards boards;

    PinRights(Pins pins, Boards boards) {
        this.pins = pins;
        this.boards = boards;
    }

    /**
     * The Pin, to be read.
     *
     * @throws PinterestError 404 code 50, 403 code 29
     */
    public Pin readable(Caller caller, String pinId) {
        var pin = own(caller, pinId);
        if (isSecret(pin)) {
            caller.requireSecret(Scopes.PINS_READ_SECRET);
        }
        return pin;
    }

    /**
     * The Pin, to be changed.
     *
     * @throws PinterestError 404 code 50, 403 code 29
     */
    public Pin writable(Caller caller, String pinId) {
        var pin = own(caller, pinId);
        if (isSecret(pin)) {
            caller.requireSecret(Scopes.PINS_WRITE_SECRET);
        }
        return pin;
    }

    /** Any public Pin, whoever's it is: what can be saved. */
    public Pin visible(Caller caller, String pinId) {
        var pin = existing(caller, pinId);
        if (isSecret(pin) && !caller.is(pin.place().ownerId())) {
            throw PinterestError.notPermitted();
        }
        return pin;
    }

    private Pin own(Caller caller, String pinId) {
        var pin = existing(caller, pinId);
        if (!caller.is(pin.place().ownerId())) {
            throw PinterestError.notPermitted();
        }
        return pin;
    }

    private Pin existing(Caller caller, String pinId) {
        return pins.find(pinId)
                .filter(pin -> pin.place().environment() == caller.environment())
                .orElseThrow(PinterestError::pinNotFound);
    }

    public boolean isSecret(Pin pin) {
        return boards.find(pin.place().boardId()).filter(Board::isSecret).isPresent();
    }
}
