package io.pincast.publisher.budget;

import io.pincast.publisher.budget.BudgetBook.Closure;
import io.pincast.publisher.budget.BudgetBook.Obstacles;
import io.pincast.publisher.budget.BudgetBook.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives out what Pinterest allows: now where there is room, else a slot of its own, as early as the limit leaves one. Whoever
 * comes back with a slot goes before those without, in the order of the slots; one that comes late is not sent away for it, for
 * what counts against the limit is what was sent. Whose turn comes in a moment is told to stay, not to come anew: on that way it
 * might be overtaken. A slot that nobody comes for is kept for a while, and lost.
 */
public final class Booking {
    /** Who comes back this much before the slot has come for it. */
    private static final Duration EARLY = Duration.ofSeconds(1);

    /** Who has a slot is still awaited by those behind it for so long after it, while on its way. */
    private static final Duration AWAITED = Duration.ofSeconds(1);

    /** Nobody is to stay for longer than that. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Who stays for somebody that is awaited looks again after that. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final BudgetRules rules;

    public Booking(BudgetRules rules) {
        this.rules = rules;
    }

    /**
     * Takes one request.
     *
     * @param reserved what an earlier {@link Slot.Later} planned, where this is the request it was for
     */
    public Turn<Slot> take(BudgetBook given, @Nullable Instant reserved, Instant now) {
        var here = rules.cell(now);
        var book = pruned(given, now);
        if (reserved == null || book.planned().in(rules.cell(reserved)) == 0) {
            return place(book, here, now);
        }
        if (book.closedAt(now).isEmpty() && !reserved.isAfter(now.plus(EARLY))) {
            return use(book, reserved, here, now);
        }
        var placed = place(withoutSlot(book, reserved), here, now);
        // Who stays asks again, and still names its slot.
        return placed.result() instanceof Slot.Soon ? new Turn<>(book, placed.result()) : placed;
    }

    /** Takes one request only where there is room now; plans nothing. */
    public Turn<Boolean> takeNow(BudgetBook given, Instant now) {
        var here = rules.cell(now);
        var book = pruned(given, now);
        return firstFree(book, here, opensIn(book, here, now)) == here
                ? new Turn<>(book.with(book.used().plus(here, 1), book.planned()), true)
                : new Turn<>(given, false);
    }

    /** Without what no window can hold any more, and without slots that nobody came for. */
    BudgetBook pruned(BudgetBook book, Instant now) {
        var here = rules.cell(now);
        return book.with(book.used().from(here - rules.reach()), book.planned().from(here - rules.kept()));
    }

    private Turn<Slot> use(BudgetBook book, Instant reserved, long here, Instant now) {
        var own = rules.cell(reserved);
        var ahead = book.planned().before(own);
        var cell = here;
        while (cell <= here + rules.reach() + 1
                && book.used().between(cell - rules.reach(), cell) + ahead >= limit(book)) {
            cell++;
        }
        if (cell == here && isAwaited(book, own, now)) {
            return new Turn<>(book, new Slot.Soon(now.plus(LOOK_AGAIN)));
        }
        if (cell == here) {
            return new Turn<>(
                    book.with(book.used().plus(here, 1), book.planned().plus(own, -1)), new Slot.Now());
        }
        var at = rules.startOf(cell);
        return new Turn<>(book, at.isAfter(now.plus(SOON)) ? new Slot.Later(at, reserved, null) : new Slot.Soon(at));
    }

    /** Whether somebody with a slot before that cell is on its way. */
    private boolean isAwaited(BudgetBook book, long cell, Instant now) {
        return book.planned().between(rules.cell(now.minus(AWAITED)), cell - 1) > 0;
    }

    private Turn<Slot> place(BudgetBook book, long here, Instant now) {
        var opens = opensIn(book, here, now);
        var cell = firstFree(book, here, opens);
        var cause = book.closedAt(now).map(Closure::reason).orElse(null);
        if (cell == here) {
            return isAwaited(book, rules.cell(now.plus(EARLY)), now)
                    ? new Turn<>(book, new Slot.Soon(now.plus(LOOK_AGAIN)))
                    : new Turn<>(book.with(book.used().plus(here, 1), book.planned()), new Slot.Now());
        }
        if (cell > opens + rules.horizonCells()) {
            return new Turn<>(book, new Slot.None(rules.startOf(opens + rules.horizonCells()), cause));
        }
        var at = rules.slotIn(cell, book.planned().in(cell));
        return new Turn<>(book.with(book.used(), book.planned().plus(cell, 1)), new Slot.Later(at, at, cause));
    }

    /** The first cell in which anything may be sent. */
    private long opensIn(BudgetBook book, long here, Instant now) {
        return book.closedAt(now).map(closed -> rules.cell(closed.until()) + 1).orElse(here);
    }

    private long firstFree(BudgetBook book, long here, long opens) {
        var taken = book.used().plus(book.planned().noEarlierThan(here));
        return Timetable.earliest(taken, opens, here, limit(book), rules);
    }

    private int limit(BudgetBook book) {
        var told = book.obstacles().limit();
        return told == null ? rules.limit() : Math.min(told, rules.limit());
    }

    /** What was planned will not be sent. */
    public BudgetBook giveBack(BudgetBook book, Instant slotAt, Instant now) {
        return slotAt.isAfter(now) ? withoutSlot(book, slotAt) : book;
    }

    private BudgetBook withoutSlot(BudgetBook book, Instant slotAt) {
        var cell = rules.cell(slotAt);
        return book.planned().in(cell) == 0
                ? book
                : book.with(book.used(), book.planned().plus(cell, -1));
    }

    /** Pinterest told how much is left. Less than we thought means that others send, too; more means nothing. */
    public BudgetBook heard(BudgetBook book, Heard heard, Instant now) {
        var limited = limitedTo(book, heard);
        var remaining = heard.remaining();
        var reset = heard.reset();
        if (remaining == null || reset == null) {
            return limited;
        }
        var here = rules.cell(now);
        var ours = limit(limited) - limited.used().between(here - rules.reach(), here);
        if (remaining >= ours) {
            return limited;
        }
        // In a cell that leaves what is counted just when Pinterest's window begins anew.
        var cells = Math.min(
                rules.reach(), Math.ceilDiv(reset.toMillis(), rules.cellLength().toMillis()));
        var cell = here + cells - rules.reach();
        return limited.with(limited.used().plus(cell, Math.toIntExact(ours - remaining)), limited.planned());
    }

    private BudgetBook limitedTo(BudgetBook book, Heard heard) {
        var told = heard.limitOf(rules.window());
        if (told == null) {
            return book;
        }
        var lower = told < rules.limit() ? (Integer) Math.toIntExact(Math.max(1, told)) : null;
        var known = book.obstacles();
        return Objects.equals(lower, known.limit())
                ? book
                : book.with(new Obstacles(lower, known.closed(), known.noted(), known.strikes(), known.unanswered()));
    }

    /** Nothing until then; a closure that lasts longer stays. */
    public BudgetBook close(BudgetBook book, Closure closure, Instant now) {
        return isClosedLonger(book, closure, now)
                ? book
                : book.with(closed(book.obstacles(), closure, book.obstacles().strikes()));
    }

    private static boolean isClosedLonger(BudgetBook book, Closure closure, Instant now) {
        return book.closedAt(now)
                .filter(known -> !known.until().isBefore(closure.until()))
                .isPresent();
    }

    /** Nothing for hours; longer each time in a row. */
    public BudgetBook coolDown(BudgetBook book, Closure closure, Instant now) {
        return isClosedLonger(book, closure, now)
                ? book
                : book.with(closed(book.obstacles(), closure, book.obstacles().strikes() + 1));
    }

    private static Obstacles closed(Obstacles known, Closure closure, int strikes) {
        return new Obstacles(known.limit(), closure, known.noted(), strikes, known.unanswered());
    }

    /** It is slow for a reason that does not lie with the account; told, and nothing else. */
    public BudgetBook note(BudgetBook book, Closure noted) {
        var known = book.obstacles();
        return book.with(new Obstacles(known.limit(), known.closed(), noted, known.strikes(), known.unanswered()));
    }

    /** Pinterest answered. */
    public BudgetBook answered(BudgetBook book, boolean published) {
        var known = book.obstacles();
        var strikes = published ? 0 : known.strikes();
        return known.unanswered() == 0 && known.strikes() == strikes && known.noted() == null
                ? book
                : book.with(new Obstacles(known.limit(), known.closed(), null, strikes, 0));
    }

    /** Pinterest did not answer. */
    public BudgetBook unanswered(BudgetBook book) {
        var known = book.obstacles();
        return book.with(
                new Obstacles(known.limit(), known.closed(), known.noted(), known.strikes(), known.unanswered() + 1));
    }

    /** How fast the account may publish. */
    Picture picture(BudgetBook book, Instant now) {
        var here = rules.cell(now);
        var cell = firstFree(book, here, opensIn(book, here, now));
        var free = cell == here ? now : rules.startOf(cell);
        var obstacle = book.closedAt(now).or(() -> book.notedAt(now));
        var until = obstacle.map(Closure::until).orElse(now);
        return new Picture(
                limit(book),
                free.isBefore(until) ? until : free,
                obstacle.map(Closure::reason).orElse(null));
    }

    /** What a book has become, and what came of it. */
    public record Turn<T>(BudgetBook book, T result) {}
}
