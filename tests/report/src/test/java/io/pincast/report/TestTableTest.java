package io.pincast.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTableTest {
    private static final Instant BEGAN = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    private Path root;

    @BeforeEach
    void writeParentPom() throws IOException {
        Files.writeString(root.resolve("pom.xml"), """
                <project><modules>
                  <module>libs/a</module>
                  <module>b</module>
                </modules></project>
                """);
    }

    @Test
    void addsUpTheClassesOfAModuleFromBothKindsOfReport() throws IOException {
        report("libs/a", "surefire", "io.pincast.a.OneTest", 3, 1, 1, 1.25, BEGAN);
        report("libs/a", "failsafe", "io.pincast.a.OneIT", 2, 0, 0, 1_000.5, BEGAN);
        assertThat(rows()).contains("libs/a 5 1 1 1001.8", "b - - - -", "all 5 1 1 1001.8");
    }

    @Test
    void leavesOutWhatAnEarlierRunLeft() throws IOException {
        report("b", "surefire", "io.pincast.b.GoneTest", 7, 7, 0, 1, BEGAN.minus(Duration.ofMinutes(1)));
        assertThat(rows()).contains("b - - - -", "all 0 0 0 0.0");
    }

    @Test
    void namesEachThatFailedWithWhatItSaid() throws IOException {
        report("b", "failsafe", "io.pincast.b.ShakyIT", 1, 1, 0, 1, BEGAN);
        var file = root.resolve("b/target/failsafe-reports/TEST-io.pincast.b.ShakyIT.xml");
        Files.writeString(file, """
                <testsuite name="io.pincast.b.ShakyIT" time="2.5" tests="3" errors="1" skipped="0" failures="1">
                  <testcase name="holds"><system-out>a line</system-out></testcase>
                  <testcase name="falls"><failure message="expected: 1&#10;  but was: 2" type="A"><![CDATA[trace]]></failure></testcase>
                  <testcase name="breaks"><error type="java.io.IOException"/></testcase>
                </testsuite>
                """);
        Files.setLastModifiedTime(file, FileTime.from(BEGAN));
        assertThat(rows())
                .containsSubsequence(
                        "all 3 2 0 2.5",
                        "FAILED io.pincast.b.ShakyIT falls: expected: 1 but was: 2",
                        "FAILED io.pincast.b.ShakyIT breaks: java.io.IOException");
    }

    @Test
    void countsContractTestsApart() throws IOException {
        report("b", "surefire", "io.pincast.pinterest.client.contract.PinsContractTest", 9, 0, 2, 1, BEGAN);
        report("b", "failsafe", "io.pincast.simulator.contract.PinsTest$Errors", 1, 0, 0, 1, BEGAN);
        report("b", "surefire", "io.pincast.contracts.TopicsTest", 4, 0, 1, 1, BEGAN);
        assertThat(rows().getLast()).isEqualTo("contract: run=8 skipped=2");
        assertThat(rows()).anyMatch(row -> row.contains("PINCAST_PINTEREST_OPENAPI"));
    }

    @Test
    void saysNothingOfTheDescriptionWhereNothingWasSkipped() throws IOException {
        report("b", "surefire", "io.pincast.pinterest.client.contract.PinsContractTest", 9, 0, 0, 1, BEGAN);
        assertThat(rows().getLast()).isEqualTo("contract: run=9 skipped=0");
        assertThat(rows()).noneMatch(row -> row.contains("PINCAST_PINTEREST_OPENAPI"));
    }

    @Test
    void refusesAReportThatWasCutOff() throws IOException {
        report("b", "surefire", "io.pincast.b.CutTest", 1, 0, 0, 1, BEGAN);
        var file = root.resolve("b/target/surefire-reports/TEST-io.pincast.b.CutTest.xml");
        Files.writeString(file, "<testsu");
        assertThatThrownBy(this::rows).hasMessageContaining("TEST-io.pincast.b.CutTest.xml");
    }

    private List<String> rows() throws IOException {
        return TestTable.table(new Reports(root, BEGAN))
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void report(
            String module, String kind, String name, int tests, int failures, int skipped, double time, Instant at)
            throws IOException {
        var folder = Files.createDirectories(root.resolve(module).resolve("target/" + kind + "-reports"));
        var file = folder.resolve("TEST-" + name + ".xml");
        // As Surefire writes it: seconds of a thousand and more have a comma.
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="%s" time="%s" tests="%d" errors="0" skipped="%d" failures="%d">
                  <testcase name="x" classname="%s"/>
                </testsuite>
                """.formatted(name, time >= 1000 ? "1,000.5" : time, tests, skipped, failures, name));
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
