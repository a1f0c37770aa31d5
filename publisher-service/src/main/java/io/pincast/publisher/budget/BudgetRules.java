package io.pincast.publisher.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * Pinterest's limit in terms of cells.
 *
 * <p>A request is counted in the cell in which it is let go, and is at Pinterest at most {@code slack} later. Two of them can only
 * be in one window of Pinterest's, wherever that begins, where their cells lie no further apart than {@code reach}. So no window
 * sees more than the limit if no {@code reach + 1} cells in a row hold more.
 *
 * @param limit requests in a window
 * @param window as long as Pinterest's
 * @param slack how much later than counted a request may arrive
 * @param spacing between two slots
 * @param horizon how far ahead slots are given, in windows
 * @param tellEvery the shortest time between two events about one account
 */
public record BudgetRules(
        int limit, Duration window, Duration slack, Duration spacing, int horizon, Duration tellEvery) {
    private static final int CELLS = 240;

    Duration cellLength() {
        return Duration.ofMillis(Math.max(1, window.toMillis() / CELLS));
    }

    long cell(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), cellLength().toMillis());
    }

    Instant startOf(long cell) {
        return Instant.ofEpochMilli(cell * cellLength().toMillis());
    }

    int reach() {
        return Math.toIntExact(
                Math.ceilDiv(window.plus(slack).toMillis(), cellLength().toMillis()));
    }

    /** In which, wherever it begins, at most the limit is sent. */
    Duration counted() {
        return cellLength().multipliedBy(reach() + 1L);
    }

    /** How many slots a cell has. */
    int perCell() {
        return Math.toIntExact(Math.max(1, cellLength().toMillis() / Math.max(1, spacing.toMillis())));
    }

    /** For how many cells a slot is kept for one that comes late. */
    int kept() {
        return 2 * reach();
    }

    long horizonCells() {
        return (long) horizon * (reach() + 1);
    }

    Instant slotIn(long cell, int place) {
        return startOf(cell).plus(spacing.multipliedBy(place % perCell()));
    }
}
