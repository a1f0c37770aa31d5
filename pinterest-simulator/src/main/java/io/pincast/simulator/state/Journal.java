package io.pincast.simulator.state;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where every change passes. With a folder, {@link #write} returns only after the change is in the file, so what was
 * answered survives the death of the process (not a loss of power: nothing is forced to the disk).
 */
public final class Journal implements Closeable {
    private final JsonMapper json = JsonMapper.shared();
    private final @Nullable JournalFile file;
    private final Map<String, Map<String, JsonNode>> found;
    private final List<Table<?>> tables = new ArrayList<>();

    private Journal(@Nullable JournalFile file, Map<String, Map<String, JsonNode>> found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Opens what the folder holds, or an empty one.
     *
     * @param folder null: kept in memory only
     * @throws JournalException with one sentence for people: folder not writable, used by another, damaged
     */
    public static Journal open(@Nullable Path folder) {
        if (folder == null) {
            return new Journal(null, Map.of());
        }
        var file = JournalFile.open(folder);
        try {
            return new Journal(file, new Replay(folder).read(file));
        } catch (JournalException e) {
            file.close();
            throw e;
        }
    }

    /** Makes a table and fills it with what the folder held. */
    public <T> Table<T> table(String name, Class<T> type, Function<T, String> idOf, Table.Index<T> index) {
        return locked(() -> {
            var table = new Table<>(name, idOf, index);
            tables.add(table);
            found.getOrDefault(name, Map.of()).values().forEach(row -> table.show(json.treeToValue(row, type)));
            return table;
        });
    }

    public <T> Table<T> table(String name, Class<T> type, Function<T, String> idOf) {
        return table(name, type, idOf, (before, after) -> {});
    }

    /** Reads and writes that belong together: nobody else changes anything meanwhile. */
    public synchronized <R> R locked(Supplier<R> work) {
        return work.get();
    }

    /** Writes all of these or none, then shows them. */
    public void write(Change... changes) {
        write(List.of(changes));
    }

    public synchronized void write(List<Change> changes) {
        if (file != null) {
            file.append(json.writeValueAsBytes(changes.stream().map(Row::of).toList()));
        }
        changes.forEach(change -> change.apply().run());
    }

    /** Forgets everything. */
    public synchronized void clear() {
        if (file != null) {
            file.truncate();
        }
        tables.forEach(Table::clear);
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }

    /** How a change stands in the file. */
    record Row(String t, String id, @Nullable Object v) {
        static Row of(Change change) {
            return new Row(change.table(), change.id(), change.row());
        }
    }
}
