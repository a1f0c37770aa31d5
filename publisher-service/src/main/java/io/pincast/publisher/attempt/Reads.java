package io.pincast.publisher.attempt;

import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.Budgets;
import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Counts an account's reading requests against their limit. One that finds no room is not planned: a reading is made again anyway. */
final class Reads implements ReadGate {
    private final Budgets budgets;
    private final Budget budget;
    private final Clock clock;

    Reads(Budgets budgets, Budget budget, Clock clock) {
        this.budgets = budgets;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public Optional<Reason> refusal() {
        return budgets.takeNow(budget, clock.instant()) ? Optional.empty() : Optional.of(usedUp());
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
