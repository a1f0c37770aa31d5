package io.pincast.publisher.budget;

import io.pincast.publisher.budget.BudgetBook.Picture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where books lie. Every method throws {@link BudgetUnavailableException} where it cannot tell. */
public interface BudgetStore {
    Optional<BudgetBook> find(String key);

    /**
     * Writes the next book where the stored one still has {@code next}'s version, and its event with it.
     *
     * @param told what is told of it; none where nothing is
     * @return whether it was written; the version is one higher then
     */
    boolean write(BudgetBook next, @Nullable Picture told);

    /** Books of which there may be something to tell. */
    List<BudgetBook> findToTell(Instant now, int limit);

    /** Forgets books that nobody has written since, and that have nothing to send. */
    void forget(Instant before);
}
