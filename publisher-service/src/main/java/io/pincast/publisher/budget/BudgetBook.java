package io.pincast.publisher.budget;

import io.pincast.publisher.ledger.Reason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one budget, in one document: what was sent, what is promised, and what stands in the way.
 *
 * @param version rises with each write; 0 where nothing is stored yet
 * @param used requests, by the cell in which they were let go
 * @param planned requests that wait for their slot, by the cell that it is in
 */
public record BudgetBook(Budget budget, long version, Cells used, Cells planned, Obstacles obstacles, Telling telling) {
    public static BudgetBook empty(Budget budget) {
        return new BudgetBook(budget, 0, Cells.NONE, Cells.NONE, Obstacles.NONE, Telling.NOTHING);
    }

    /** Until when nothing may be sent, and why. */
    public record Closure(Instant until, Reason reason) {
        boolean holdsAt(Instant now) {
            return until.isAfter(now);
        }
    }

    /**
     * What stands in the way.
     *
     * @param limit Pinterest's, where it told a lower one than we know
     * @param closed nothing is sent until then
     * @param noted it is slow for a reason that does not lie with the account, such as trouble of the host's
     * @param strikes how many cool-downs there were in a row
     * @param unanswered how many calls in a row Pinterest left without an answer
     */
    public record Obstacles(
            @Nullable Integer limit,
            @Nullable Closure closed,
            @Nullable Closure noted,
            int strikes,
            int unanswered) {
        static final Obstacles NONE = new Obstacles(null, null, null, 0, 0);
    }

    /**
     * What was told of it.
     *
     * @param seq of the last event
     * @param last what it said
     * @param at when
     * @param tellAt when somebody has to see whether there is more to tell; never where nothing changes by itself
     */
    public record Telling(
            long seq,
            @Nullable Picture last,
            Instant at,
            @Nullable Instant tellAt) {
        static final Telling NOTHING = new Telling(0, null, Instant.EPOCH, null);
    }

    /**
     * How fast an account may publish.
     *
     * @param freeAt the first instant that is not given to anybody
     * @param cause why it is slower than its limit
     */
    public record Picture(
            int limit, Instant freeAt, @Nullable Reason cause) {}

    Optional<Closure> closedAt(Instant now) {
        return Optional.ofNullable(obstacles.closed).filter(closure -> closure.holdsAt(now));
    }

    Optional<Closure> notedAt(Instant now) {
        return Optional.ofNullable(obstacles.noted).filter(closure -> closure.holdsAt(now));
    }

    public BudgetBook with(Cells nextUsed, Cells nextPlanned) {
        return new BudgetBook(budget, version, nextUsed, nextPlanned, obstacles, telling);
    }

    public BudgetBook with(Obstacles next) {
        return new BudgetBook(budget, version, used, planned, next, telling);
    }

    public BudgetBook with(Telling next) {
        return new BudgetBook(budget, version, used, planned, obstacles, next);
    }

    /** As it stands after a write. */
    public BudgetBook written() {
        return new BudgetBook(budget, version + 1, used, planned, obstacles, telling);
    }
}
