package io.pincast.explorer;

import io.pincast.explorer.search.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints what a search came to, and keeps it as a file. */
final class Report {
    private static final Path FOLDER = Path.of("target", "explorer");

    private Report() {}

    static void of(String name, Outcome outcome) {
        var figures = "explorer: %-40s states=%d steps=%d depth=%d seconds=%.1f"
                .formatted(
                        name,
                        outcome.states(),
                        outcome.steps(),
                        outcome.depth(),
                        outcome.duration().toMillis() / 1000.0);
        var text = outcome.violation()
                .map(violation -> figures + "\n" + violation.what() + "\n" + violation.trace() + "\n")
                .orElse(figures + "\n");
        System.out.print(text);
        keep(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".txt", text);
    }

    private static void keep(String file, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
