package io.pincast.publisher.budget;

/** The fake may be trusted. */
class InMemoryBudgetCountersTest extends BudgetCountersContract {
    private final InMemoryBudgetCounters counters = new InMemoryBudgetCounters();

    @Override
    protected BudgetCounters counters() {
        return counters;
    }
}
