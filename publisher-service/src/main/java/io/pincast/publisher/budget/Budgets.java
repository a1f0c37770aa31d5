package io.pincast.publisher.budget;

import io.pincast.publisher.budget.BudgetBook.Closure;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Applies the rules to stored books: every change is conditional on the book it was decided on, so replicas share one budget, and
 * moved partitions or restarts change nothing.
 */
public class Budgets {
    private static final int PATIENCE = 100;
    private static final int REMEMBERED = 10_000;
    private static final int TOLD_AT_ONCE = 50;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final BudgetStore store;
    private final BudgetMetrics metrics;
    private final Duration slotValidity;
    private final Map<Budget.Category, Bookkeeper> bookkeepers = new EnumMap<>(Budget.Category.class);
    /** As last seen, to save a reading where nobody else wrote since; the condition on the write tells. */
    private final Map<String, BudgetBook> seen = new ConcurrentHashMap<>();

    public Budgets(BudgetStore store, BudgetProperties properties, BudgetMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
        this.slotValidity = properties.slotValidity();
        for (var category : Budget.Category.values()) {
            var rules = properties.rules(category);
            var booking = new Booking(rules);
            bookkeepers.put(category, new Bookkeeper(booking, new Tidings(rules, booking)));
        }
    }

    /**
     * Takes one request.
     *
     * @param reserved what an earlier {@link Slot.Later} planned, where this is the request it was for
     */
    public Slot take(Budget budget, @Nullable Instant reserved, Instant now) {
        var slot = apply(budget, now, true, (booking, book) -> booking.take(book, reserved, now));
        metrics.taken(budget.category(), slot, now);
        return slot;
    }

    /**
     * Plans for a request of the account where it could not be sent now; takes nothing where it could, and says {@link Slot.Now} then.
     * So what cannot be sent need not be made ready for it.
     */
    public Slot planWhereFull(String accountId, @Nullable Instant reserved, Instant now) {
        var key = Budget.key(accountId, Budget.Category.ORG_WRITE);
        var known = seen.get(key);
        var budget = known == null ? store.find(key).map(BudgetBook::budget) : Optional.of(known.budget());
        if (budget.isEmpty()) {
            return new Slot.Now();
        }
        var slot = apply(budget.get(), now, false, (booking, book) -> {
            var turn = booking.take(book, reserved, now);
            return turn.result() instanceof Slot.Now ? new Booking.Turn<>(book, turn.result()) : turn;
        });
        if (!(slot instanceof Slot.Now)) {
            metrics.taken(Budget.Category.ORG_WRITE, slot, now);
        }
        return slot;
    }

    /** Takes one request where there is room now; plans nothing. Returns whether there was. */
    public boolean takeNow(Budget budget, Instant now) {
        var taken = apply(budget, now, true, (booking, book) -> booking.takeNow(book, now));
        if (taken) {
            metrics.taken(budget.category(), new Slot.Now(), now);
        }
        return taken;
    }

    /** How much later than counted a request may be sent. */
    public Duration slotValidity() {
        return slotValidity;
    }

    /** What was planned for a request of the account will not be sent. */
    public void giveBack(String accountId, Instant slotAt, Instant now) {
        store.find(Budget.key(accountId, Budget.Category.ORG_WRITE))
                .ifPresent(
                        book -> change(book.budget(), now, (booking, known) -> booking.giveBack(known, slotAt, now)));
    }

    /** What Pinterest told with an answer. */
    public void heard(Budget budget, Heard heard, Instant now) {
        change(budget, now, (booking, book) -> booking.heard(book, heard, now));
    }

    /** Nothing is to be sent until then. */
    public void close(Budget budget, Instant until, Reason reason, Instant now) {
        change(budget, now, (booking, book) -> booking.close(book, new Closure(until, reason), now));
        metrics.closed(reason);
    }

    /**
     * Nothing is to be sent for long.
     *
     * @param pause how long, by how many times in a row it was done before
     */
    public void coolDown(Budget budget, IntFunction<Duration> pause, Reason reason, Instant now) {
        change(budget, now, (booking, book) -> {
            var until = now.plus(pause.apply(book.obstacles().strikes()));
            return booking.coolDown(book, new Closure(until, reason), now);
        });
        metrics.closed(reason);
    }

    /** Slow until then for a reason that does not lie with the account; only told. */
    public void note(Budget budget, Instant until, Reason reason, Instant now) {
        change(
                budget,
                now,
                (booking, book) -> book.notedAt(now)
                                .filter(known -> known.reason().code().equals(reason.code()))
                                .isPresent()
                        ? book
                        : booking.note(book, new Closure(until, reason)));
    }

    /** Pinterest answered. */
    public void answered(Budget budget, boolean published, Instant now) {
        change(budget, now, (booking, book) -> booking.answered(book, published));
    }

    /**
     * Pinterest left a call without an answer.
     *
     * @param pause for how long nothing is sent, by how many times in a row it did so before; zero for not at all
     */
    public void unanswered(Budget budget, IntFunction<Duration> pause, Reason reason, Instant now) {
        change(budget, now, (booking, book) -> {
            var wait = pause.apply(book.obstacles().unanswered());
            var counted = booking.unanswered(book);
            return wait.isPositive() ? booking.close(counted, new Closure(now.plus(wait), reason), now) : counted;
        });
    }

    /** Tells what is to be told by now. */
    public void tellDue(Instant now) {
        for (var due : store.findToTell(now, TOLD_AT_ONCE)) {
            seen.remove(due.budget().key());
            change(due.budget(), now, (booking, book) -> booking.pruned(book, now));
        }
    }

    /** Forgets what no limit can refer to any more. */
    public void forgetPast(Instant now) {
        store.forget(now.minus(FORGOTTEN_AFTER));
    }

    private void change(Budget budget, Instant now, BiFunction<Booking, BudgetBook, BudgetBook> rule) {
        apply(budget, now, false, (booking, book) -> new Booking.Turn<>(rule.apply(booking, book), now));
    }

    /** A result without a write rests on what was seen last; where {@code sure}, on what is stored now. */
    private <T> T apply(
            Budget budget, Instant now, boolean sure, BiFunction<Booking, BudgetBook, Booking.Turn<T>> rule) {
        var keeper = Objects.requireNonNull(bookkeepers.get(budget.category()));
        var key = budget.key();
        var known = seen.get(key);
        for (var i = 0; i < PATIENCE; i++) {
            var book = known == null ? store.find(key).orElseGet(() -> BudgetBook.empty(budget)) : known;
            var turn = rule.apply(keeper.booking(), book);
            var told = keeper.tidings().of(turn.book(), now);
            if (told.book().equals(book)) {
                if (known == null || !sure) {
                    remember(key, book);
                    return turn.result();
                }
            } else if (store.write(told.book(), told.told())) {
                remember(key, told.book().written());
                return turn.result();
            } else {
                metrics.overtaken();
            }
            known = null;
        }
        throw new BudgetUnavailableException(new IllegalStateException(key + " changes all the time"));
    }

    private void remember(String key, BudgetBook book) {
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        seen.put(key, book);
    }

    private record Bookkeeper(Booking booking, Tidings tidings) {}
}
