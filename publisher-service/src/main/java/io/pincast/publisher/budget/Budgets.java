package io.pincast.publisher.budget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives out what Pinterest allows. Where the present window is used up, a place in the next free one is reserved, so that a long
 * queue is spread over the minutes that it needs instead of coming back all at once. What was given is never taken back: a
 * request that is not sent after all is lost budget, never one too many.
 */
public class Budgets {
    private final BudgetCounters counters;
    private final BudgetProperties properties;

    public Budgets(BudgetCounters counters, BudgetProperties properties) {
        this.counters = counters;
        this.properties = properties;
    }

    /**
     * Takes one request.
     *
     * @param reserved what an earlier {@link Slot.Later} told, where this is the request it was for
     */
    public Slot take(Budget budget, @Nullable Instant reserved, Instant now) {
        if (reserved != null && isValid(reserved, now)) {
            return new Slot.Now();
        }
        var window = windowOf(now);
        for (var ahead = 0; ahead <= properties.horizon(); ahead++) {
            var place = counters.take(budget, window, properties.writesPerWindow());
            if (place.isPresent()) {
                return ahead == 0 ? new Slot.Now() : new Slot.Later(placeIn(window, place.getAsInt()));
            }
            window = window.plus(properties.window());
        }
        return new Slot.None(window);
    }

    /** Forgets what no limit can refer to any more. */
    public void forgetPast(Instant now) {
        counters.forget(now.minus(properties.window().multipliedBy(2)).minus(properties.slotValidity()));
    }

    private boolean isValid(Instant reserved, Instant now) {
        var from = windowOf(reserved);
        var until = from.plus(properties.window()).plus(properties.slotValidity());
        return !now.isBefore(from) && !now.isAfter(until);
    }

    private Instant windowOf(Instant instant) {
        var length = properties.window().toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), length) * length);
    }

    private Instant placeIn(Instant window, int place) {
        return window.plus(properties.window().multipliedBy(place - 1L).dividedBy(properties.writesPerWindow()));
    }
}
