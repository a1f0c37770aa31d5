package io.pincast.publisher.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.budget.BudgetBook.Closure;
import io.pincast.publisher.budget.BudgetBook.Obstacles;
import io.pincast.publisher.budget.BudgetBook.Picture;
import io.pincast.publisher.budget.BudgetBook.Telling;
import io.pincast.publisher.ledger.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What budgets ask of their store, whichever it is. */
public abstract class BudgetStoreContract {
    protected static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Reason WHY = new Reason("SPAM_BLOCK", "Too many.", "Fewer.", 429, 9, "rid");

    protected abstract BudgetStore store();

    private static BudgetBook empty(String account) {
        return BudgetBook.empty(Budget.writes("workspace", "app", account));
    }

    private BudgetBook stored(BudgetBook book) {
        return store().find(book.budget().key()).orElseThrow();
    }

    @Test
    void knowsNothingOfWhatWasNeverWritten() {
        assertThat(store().find("nobody/org_write")).isEmpty();
    }

    @Test
    void keepsEverythingThatABookSays() {
        var full = empty("full")
                .with(Cells.NONE.plus(7, 3).plus(5, 1), Cells.NONE.plus(9, 2))
                .with(new Obstacles(20, new Closure(NINE, WHY), new Closure(NINE.plusSeconds(1), WHY), 2, 1))
                .with(new Telling(4, new Picture(20, NINE, WHY), NINE, NINE.plusSeconds(5)));
        assertThat(store().write(full, null)).isTrue();
        assertThat(stored(full)).isEqualTo(full.written());
        var bare = empty("full");
        var next = new BudgetBook(bare.budget(), 1, bare.used(), bare.planned(), bare.obstacles(), bare.telling());
        assertThat(store().write(next, null)).isTrue();
        assertThat(stored(full)).isEqualTo(next.written());
    }

    @Test
    void letsWhoDecidedOnAnOlderBookLose() {
        var first = empty("raced");
        assertThat(store().write(first, null)).isTrue();
        assertThat(store().write(first, null)).as("begun twice").isFalse();
        var second = stored(first);
        assertThat(store().write(second, null)).isTrue();
        assertThat(store().write(second, null)).as("written twice").isFalse();
        assertThat(stored(first).version()).isEqualTo(2);
    }

    @Test
    void findsWhatIsToBeToldLongestWaitingFirst() {
        var one = empty("tell-1").with(new Telling(0, null, NINE, NINE.plusSeconds(2)));
        var two = empty("tell-2").with(new Telling(0, null, NINE, NINE.plusSeconds(1)));
        var never = empty("tell-3").with(new Telling(0, null, NINE, null));
        store().write(one, null);
        store().write(two, null);
        store().write(never, null);
        assertThat(store().findToTell(NINE.plusSeconds(2), 10))
                .extracting(book -> book.budget().accountId())
                .containsSubsequence("tell-2", "tell-1")
                .doesNotContain("tell-3");
        assertThat(store().findToTell(NINE, 10))
                .extracting(book -> book.budget().accountId())
                .doesNotContain("tell-1", "tell-2");
    }
}
