package io.pincast.simulator.pin.web;

import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.paging.Page;
import io.pincast.simulator.paging.PageRequest;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.time.SimulatorClock;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of Pins: listed ones only, newest first (Pinterest documents no order). */
@Component
class PinListing {
    private final PinAnswers answers;
    private final SimulatorClock clock;

    PinListing(PinAnswers answers, SimulatorClock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** What a list can be asked for. */
    record Wish(PageRequest page, List<CreativeType> types, boolean metrics) {
        static Wish of(
                @Nullable String bookmark,
                @Nullable Integer pageSize,
                @Nullable List<String> creativeTypes,
                boolean metrics) {
            return new Wish(
                    PageRequest.of(bookmark, pageSize),
                    Parameters.parseAll("creative_types", creativeTypes, CreativeType.class),
                    metrics);
        }
    }

    Page<PinAnswer> list(NavigableMap<Long, Pin> pins, Predicate<Pin> shown, Caller caller, Wish wish) {
        var now = clock.instant();
        return wish.page()
                .page(
                        pins,
                        pin -> !pin.times().listedAt().isAfter(now)
                                && shown.test(pin)
                                && (wish.types().isEmpty() || wish.types().contains(answers.creativeType(pin))))
                .map(pin -> answers.of(pin, caller, wish.metrics()));
    }
}
