package io.pincast.simulator.pin.web;

import io.pincast.simulator.app.AccessTier;
import io.pincast.simulator.app.App;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.PinMedia;
import io.pincast.simulator.pin.Pins;
import io.pincast.simulator.pin.source.Sources;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.time.Ids;
import io.pincast.simulator.time.SimulatorClock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes Pins, from a media source or from another Pin. */
@Component
class PinCreation {
    private final PinPlaces places;
    private final Sources sources;
    private final PinBirth birth;

    PinCreation(PinPlaces places, Sources sources, PinBirth birth) {
        this.places = places;
        this.sources = sources;
        this.birth = birth;
    }

    Pin create(Exchange exchange, Body body) {
        var caller = exchange.caller();
        refuseTrial(caller);
        if (body.has("sponsor_id")) {
            caller.requireFeature(App.PIN_CREATE_BETA);
        }
        // Words first: they are cheap to refuse. The board before the image, as the answer names the board then.
        var unchecked = PinTexts.read(body, null);
        var place = places.read(caller, body);
        var source = sources.read(caller, body.object("media_source"));
        var text = unchecked.dominantColor() != null ? unchecked : PinTexts.read(body, source.dominantColor());
        var parent = body.id("parent_pin_id").orElse(null);
        return birth.of(place, text, source.media(), parent, exchange.listingDelay());
    }

    Pin save(Exchange exchange, Pin original, Pin.Place place) {
        refuseTrial(exchange.caller());
        return birth.of(place, original.text(), original.media(), original.id(), exchange.listingDelay());
    }

    /** Saving makes a Pin in production too, so it is refused alike; Pinterest says so of creating only. */
    private static void refuseTrial(Caller caller) {
        if (caller.app().tier() == AccessTier.TRIAL && caller.environment() == Environment.PRODUCTION) {
            throw PinterestError.trialApp();
        }
    }

    /** The moment in which a Pin comes to be. */
    @Component
    static class PinBirth {
        private final Journal journal;
        private final Pins pins;
        private final Boards boards;
        private final Ids ids;
        private final SimulatorClock clock;
        private final SettingsStore settings;

        PinBirth(Journal journal, Pins pins, Boards boards, Ids ids, SimulatorClock clock, SettingsStore settings) {
            this.journal = journal;
            this.pins = pins;
            this.boards = boards;
            this.ids = ids;
            this.clock = clock;
            this.settings = settings;
        }

        Pin of(
                Pin.Place place,
                Pin.Text text,
                PinMedia media,
                @Nullable String parent,
                Optional<Duration> listingDelay) {
            return journal.locked(() -> {
                // The board may have gone while the image was looked at.
                if (boards.find(place.boardId()).isEmpty()) {
                    throw PinterestError.boardNotFound();
                }
                var now = clock.instant();
                var delay = listingDelay.orElse(settings.get().pins().listingDelay());
                var times = new Pin.Times(now, now.plus(delay));
                var pin = new Pin(ids.next(Ids.Kind.PIN), place, text, media, times, parent);
                pins.put(pin);
                return pin;
            });
        }
    }
}
