package io.pincast.simulator.state;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of one kind by id; read without a lock, changed only through the {@link Journal}. */
public final class Table<T> {
    /** Keeps an index in step: called under the journal's lock, in the order of the changes. */
    public interface Index<T> {
        void changed(@Nullable T before, @Nullable T after);
    }

    private final String name;
    private final Function<T, String> idOf;
    private final Index<T> index;
    private final Map<String, T> rows = new ConcurrentHashMap<>();

    Table(String name, Function<T, String> idOf, Index<T> index) {
        this.name = name;
        this.idOf = idOf;
        this.index = index;
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(rows.get(id));
    }

    public Collection<T> all() {
        return rows.values();
    }

    /** The change that makes this row the row of its id. */
    public Change put(T row) {
        return new Change(name, idOf.apply(row), row, () -> show(row));
    }

    /** The change that takes the row away; none there is no error. */
    public Change remove(String id) {
        return new Change(name, id, null, () -> hide(id));
    }

    void show(T row) {
        index.changed(rows.put(idOf.apply(row), row), row);
    }

    private void hide(String id) {
        var before = rows.remove(id);
        if (before != null) {
            index.changed(before, null);
        }
    }

    void clear() {
        List.copyOf(rows.keySet()).forEach(this::hide);
    }
}
