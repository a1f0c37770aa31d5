package io.pincast.publisher.budget;

import io.pincast.publisher.budget.BudgetBook.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books in memory, and what was told of them. */
public class InMemoryBudgetStore implements BudgetStore {
    private final Map<String, BudgetBook> books = new HashMap<>();
    private final List<Picture> told = new ArrayList<>();

    @Override
    public synchronized Optional<BudgetBook> find(String key) {
        return Optional.ofNullable(books.get(key));
    }

    @Override
    public synchronized boolean write(BudgetBook next, @Nullable Picture picture) {
        var key = next.budget().key();
        var stored = books.get(key);
        if ((stored == null ? 0 : stored.version()) != next.version()) {
            return false;
        }
        books.put(key, next.written());
        if (picture != null) {
            told.add(picture);
        }
        return true;
    }

    @Override
    public synchronized List<BudgetBook> findToTell(Instant now, int limit) {
        return books.values().stream()
                .filter(book -> book.telling().tellAt() != null
                        && !book.telling().tellAt().isAfter(now))
                .sorted(Comparator.comparing(
                        book -> Objects.requireNonNull(book.telling().tellAt())))
                .limit(limit)
                .toList();
    }

    /** Without a clock of its own, it goes by what was told last. */
    @Override
    public synchronized void forget(Instant before) {
        books.values().removeIf(book -> book.telling().at().isBefore(before));
    }

    public synchronized List<Picture> told() {
        return List.copyOf(told);
    }
}
