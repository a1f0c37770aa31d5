package io.pincast.auth.appbudget;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Pinterest allows a Trial app in a day, and how it is given out.
 *
 * @param perDay requests of all kinds
 * @param writesPerDay requests that make or change something
 * @param keptForPublishing of all, what only publishing may use
 * @param slice the most that is given out at once
 * @param sliceLife how long a slice may be used
 */
@ConfigurationProperties("auth.trial-budget")
public record AppBudgetProperties(
        @DefaultValue("1000") int perDay,
        @DefaultValue("300") int writesPerDay,
        @DefaultValue("600") int keptForPublishing,
        @DefaultValue("20") int slice,
        @DefaultValue("10m") Duration sliceLife) {

    public AppBudgetProperties {
        if (perDay < 1 || writesPerDay < 1 || slice < 1) {
            throw new IllegalArgumentException(
                    "auth.trial-budget.per-day, writes-per-day and slice must be at least 1");
        }
        if (keptForPublishing < 0 || keptForPublishing > perDay) {
            throw new IllegalArgumentException("auth.trial-budget.kept-for-publishing must lie between 0 and per-day");
        }
        if (!sliceLife.isPositive()) {
            throw new IllegalArgumentException("auth.trial-budget.slice-life must be longer than nothing");
        }
    }
}
