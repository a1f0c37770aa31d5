package io.pincast.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path folder;

    record Row(String id, int value) {}

    private static Table<Row> rows(Journal journal) {
        return journal.table("rows", Row.class, Row::id);
    }

    private void writeTwo() {
        try (var journal = Journal.open(folder)) {
            var rows = rows(journal);
            journal.write(rows.put(new Row("a", 1)), rows.put(new Row("b", 2)));
            journal.write(rows.put(new Row("a", 3)));
        }
    }

    private List<Row> readBack() {
        try (var journal = Journal.open(folder)) {
            return rows(journal).all().stream()
                    .sorted((x, y) -> x.id().compareTo(y.id()))
                    .toList();
        }
    }

    private Path file() {
        return folder.resolve("simulator.journal");
    }

    @Test
    void findsTheLastStateOfEveryRowAgain() {
        writeTwo();
        assertThat(readBack()).containsExactly(new Row("a", 3), new Row("b", 2));
        try (var journal = Journal.open(folder)) {
            journal.write(rows(journal).remove("a"));
        }
        assertThat(readBack()).containsExactly(new Row("b", 2));
    }

    @Test
    void keepsIndexesInStepAlsoOnReopening() {
        writeTwo();
        try (var journal = Journal.open(folder)) {
            var seen = new ArrayList<String>();
            var rows = journal.table("rows", Row.class, Row::id, (before, after) -> seen.add(before + ">" + after));
            assertThat(seen).hasSize(2);
            seen.clear();
            journal.write(rows.put(new Row("b", 9)));
            journal.write(rows.remove("b"), rows.remove("none"));
            assertThat(seen).containsExactly("Row[id=b, value=2]>Row[id=b, value=9]", "Row[id=b, value=9]>null");
        }
    }

    @Test
    void cutsALineThatWasNotFinishedAndGoesOn() throws IOException {
        writeTwo();
        Files.writeString(file(), "0badc0de [{\"t\":\"rows\",\"id\"", StandardOpenOption.APPEND);

        assertThat(readBack()).containsExactly(new Row("a", 3), new Row("b", 2));
        try (var journal = Journal.open(folder)) {
            journal.write(rows(journal).put(new Row("c", 4)));
        }
        assertThat(readBack()).contains(new Row("c", 4)).hasSize(3);
    }

    @Test
    void saysInOneSentenceThatTheDataAreDamaged() throws IOException {
        writeTwo();
        Files.writeString(file(), Files.readString(file()).replaceFirst("\"value\":1", "\"value\":7"));

        assertThatThrownBy(() -> Journal.open(folder))
                .isInstanceOf(JournalException.class)
                .hasMessage("The data in " + folder
                        + " is damaged at line 1 of simulator.journal: move the folder away to start afresh.");
        // And the folder is let go.
        Files.delete(file());
        assertThat(readBack()).isEmpty();
    }

    @Test
    void refusesAFolderThatAnotherHas() {
        try (var _ = Journal.open(folder)) {
            assertThatThrownBy(() -> Journal.open(folder))
                    .isInstanceOf(JournalException.class)
                    .hasMessage("The folder " + folder + " is in use by another simulator.");
        }
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Journal.open(folder.resolve("file")))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void shrinksToWhatIsLeftOnReopening() throws IOException {
        try (var journal = Journal.open(folder)) {
            var rows = rows(journal);
            for (var i = 0; i < 12_000; i++) {
                journal.write(rows.put(new Row("only", i)));
            }
        }
        assertThat(readBack()).containsExactly(new Row("only", 11_999));
        assertThat(Files.readAllLines(file())).hasSize(1);
        assertThat(readBack()).containsExactly(new Row("only", 11_999));
    }

    @Test
    void forgetsEverythingWhenCleared() {
        try (var journal = Journal.open(folder)) {
            var rows = rows(journal);
            journal.write(rows.put(new Row("a", 1)));
            journal.clear();
            assertThat(rows.all()).isEmpty();
            journal.write(rows.put(new Row("b", 1)));
        }
        assertThat(readBack()).containsExactly(new Row("b", 1));
    }
}
