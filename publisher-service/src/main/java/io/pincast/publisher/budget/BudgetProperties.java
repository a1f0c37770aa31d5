package io.pincast.publisher.budget;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pinterest's limits, and how they are given out.
 *
 * @param writesPerWindow for each account; Pinterest's Standard access has 100 a minute
 * @param readsPerWindow for each account; 1000 a minute
 * @param window in which they count
 * @param slotValidity how much later than counted a request may reach Pinterest
 * @param spacing between two slots of an account
 * @param horizon how many windows ahead slots are given
 * @param tellEvery the shortest time between two events about an account
 */
@ConfigurationProperties("publisher.budget")
public record BudgetProperties(
        @DefaultValue("100") int writesPerWindow,
        @DefaultValue("1000") int readsPerWindow,
        @DefaultValue("1m") Duration window,
        @DefaultValue("2s") Duration slotValidity,
        @DefaultValue("50ms") Duration spacing,
        @DefaultValue("60") int horizon,
        @DefaultValue("2s") Duration tellEvery) {
    public BudgetProperties {
        demand(writesPerWindow >= 1, "writes-per-window", "must be at least 1");
        demand(readsPerWindow >= 1, "reads-per-window", "must be at least 1");
        demand(window.compareTo(slotValidity) > 0, "window", "must be longer than slot-validity");
        demand(slotValidity.isPositive(), "slot-validity", "must be longer than nothing");
        demand(!spacing.isNegative(), "spacing", "must not be negative");
        demand(horizon >= 1, "horizon", "must be at least 1");
        demand(!tellEvery.isNegative(), "tell-every", "must not be negative");
    }

    private static void demand(boolean holds, String key, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("publisher.budget." + key + " " + rule);
        }
    }

    /** In how long a time at most the limit is sent, in whole seconds: a little longer than Pinterest's window. */
    public long countedSeconds(Budget.Category category) {
        return Math.max(1, Math.ceilDiv(rules(category).counted().toMillis(), 1000L));
    }

    BudgetRules rules(Budget.Category category) {
        var limit = switch (category) {
            case ORG_WRITE -> writesPerWindow;
            case ORG_READ -> readsPerWindow;
        };
        return new BudgetRules(limit, window, slotValidity, spacing, horizon, tellEvery);
    }
}
