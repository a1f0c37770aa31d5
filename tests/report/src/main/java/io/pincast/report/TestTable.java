package io.pincast.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints the table that a test run ends with: what ran in each module, and whether Pinterest's description was there. */
public final class TestTable {

    private static final String WHERE_TO_GET_IT =
            "Contract tests were skipped: Pinterest's description is not here. Get v5/openapi.json (5.23.0) from"
                    + " github.com/pinterest/api-description and name it in PINCAST_PINTEREST_OPENAPI.";

    private TestTable() {}

    /**
     * Prints it.
     *
     * @param args the checkout's folder; the instant at which the run began, none for all reports that lie there
     */
    public static void main(String[] args) throws IOException {
        var since = args.length > 1 ? Instant.parse(args[1]) : Instant.EPOCH;
        System.out.print(table(new Reports(Path.of(args[0]), since)));
    }

    static String table(Reports reports) throws IOException {
        var text = new StringBuilder(System.lineSeparator());
        text.append(row("module", "tests", "failed", "skipped", "seconds"));
        var all = new ArrayList<Suite>();
        for (var module : reports.modules()) {
            var suites = reports.suitesOf(module);
            text.append(suites.isEmpty() ? row(module, "-", "-", "-", "-") : row(module, suites));
            all.addAll(suites);
        }
        text.append(row("all", all));
        all.stream()
                .flatMap(suite -> suite.failureLines().stream())
                .forEach(line -> text.append(line).append(System.lineSeparator()));
        var contracts = all.stream().filter(Suite::isContract).toList();
        var skipped = contracts.stream().mapToInt(Suite::skipped).sum();
        if (skipped > 0) {
            text.append(WHERE_TO_GET_IT).append(System.lineSeparator());
        }
        var run = contracts.stream().mapToInt(Suite::run).sum();
        return text.append("contract: run=%d skipped=%d%n".formatted(run, skipped))
                .toString();
    }

    private static String row(String module, List<Suite> suites) {
        return row(
                module,
                Integer.toString(suites.stream().mapToInt(Suite::tests).sum()),
                Integer.toString(suites.stream().mapToInt(Suite::failed).sum()),
                Integer.toString(suites.stream().mapToInt(Suite::skipped).sum()),
                String.format(
                        Locale.ROOT,
                        "%.1f",
                        suites.stream().mapToDouble(Suite::seconds).sum()));
    }

    private static String row(String module, String tests, String failed, String skipped, String seconds) {
        return "%-26s %7s %7s %8s %8s%n".formatted(module, tests, failed, skipped, seconds);
    }
}
