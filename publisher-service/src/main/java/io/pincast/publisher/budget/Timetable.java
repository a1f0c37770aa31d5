package io.pincast.publisher.budget;

/** Finds room among cells that are taken. */
final class Timetable {
    private static final long NONE = Long.MIN_VALUE;

    private Timetable() {}

    /**
     * The first cell, not before {@code from}, in which one request more leaves every {@code reach + 1} cells in a row within the
     * limit. What is sent now is slow enough by itself; of what is to come, so many a cell as the spacing allows.
     */
    static long earliest(Cells taken, long from, long here, int limit, BudgetRules rules) {
        var candidate = from;
        while (true) {
            var full = lastFullStretch(taken, candidate, limit, rules.reach());
            if (full != NONE) {
                candidate = full + rules.reach() + 1;
            } else if (candidate > here && taken.in(candidate) >= rules.perCell()) {
                candidate++;
            } else {
                return candidate;
            }
        }
    }

    /** Where the last stretch of cells begins that holds {@code candidate} and has no room. */
    private static long lastFullStretch(Cells taken, long candidate, int limit, int reach) {
        var sum = taken.between(candidate, candidate + reach);
        for (var begin = candidate; begin >= candidate - reach; begin--) {
            if (sum >= limit) {
                return begin;
            }
            sum += taken.in(begin - 1) - taken.in(begin + reach);
        }
        return NONE;
    }
}
