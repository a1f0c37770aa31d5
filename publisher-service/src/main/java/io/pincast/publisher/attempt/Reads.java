package io.pincast.publisher.attempt;

import io.pincast.appbudget.AppLedger.App;
import io.pincast.appbudget.AppSlices;
import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts an account's reading requests against their limit. One that finds no room is not planned: a reading is made again anyway. */
final class Reads implements ReadGate {
    private final Budgets budgets;
    private final Budget budget;
    private final @Nullable AppSlices ofTheDay;
    private final Clock clock;

    /** {@code ofTheDay} for a Trial app's account. */
    Reads(Budgets budgets, Budget budget, @Nullable AppSlices ofTheDay, Clock clock) {
        this.budgets = budgets;
        this.budget = budget;
        this.ofTheDay = ofTheDay;
        this.clock = clock;
    }

    @Override
    public Optional<Reason> refusal() {
        if (!budgets.takeNow(budget, clock.instant())) {
            return Optional.of(usedUp());
        }
        var app = new App(budget.workspaceId(), budget.pinterestAppId());
        return ofTheDay == null || ofTheDay.take(app, "ORG_READ") instanceof AppSlices.Taken.Yes
                ? Optional.empty()
                : Optional.of(dayUsedUp());
    }

    private static Reason dayUsedUp() {
        return Trouble.APP_BUDGET_USED_UP.reason(
                "The Pinterest app has Trial access, and its requests of this day are used up, so the board was not read.",
                "Ask Pinterest for Standard access on the app's page.");
    }

    private static Reason usedUp() {
        return Trouble.BUDGET_USED_UP.reason(
                "Pinterest lets the account's boards be read only so often, and that is used up for the moment.", null);
    }

    @Override
    public void heard(Heard heard) {
        budgets.heard(budget, heard, clock.instant());
    }

    @Override
    public void usedUp(Duration delay) {
        var now = clock.instant();
        budgets.close(budget, now.plus(delay), usedUp(), now);
    }
}
