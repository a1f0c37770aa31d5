package io.pincast.publisher.budget;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pinterest's limit on writes, and how far ahead it is given away.
 *
 * @param writesPerWindow for each account and app; Pinterest's Standard access has 100 a minute
 * @param window in which it counts
 * @param slotValidity how long after its window a reserved request may still be sent
 * @param horizon how many windows ahead are reserved at most
 */
@ConfigurationProperties("publisher.budget")
public record BudgetProperties(
        @DefaultValue("100") int writesPerWindow,
        @DefaultValue("1m") Duration window,
        @DefaultValue("2s") Duration slotValidity,
        @DefaultValue("60") int horizon) {

    public BudgetProperties {
        if (writesPerWindow < 1) {
            throw new IllegalArgumentException("publisher.budget.writes-per-window must be at least 1");
        }
        if (window.compareTo(slotValidity) <= 0 || slotValidity.isNegative()) {
            throw new IllegalArgumentException("publisher.budget.window must be longer than slot-validity");
        }
        if (horizon < 1) {
            throw new IllegalArgumentException("publisher.budget.horizon must be at least 1");
        }
    }
}
