package io.pincast.benchmarks.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which part of a run was handed over within which time: one curve a run, time on a logarithmic axis. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int BOTTOM = 50;
    private static final double LONGEST = 10_000;
    private static final List<String> COLOURS = List.of("#c8232c", "#1f6feb", "#2da44e", "#bf8700");

    private Plot() {}

    static String of(List<Curve> curves) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                %s
                %s
                <text x="%d" y="%d" text-anchor="middle">due until acknowledged by Kafka, ms</text>
                </svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        axes(),
                        IntStream.range(0, curves.size())
                                .mapToObj(i -> curve(curves.get(i), i))
                                .collect(Collectors.joining("\n")),
                        (LEFT + WIDTH) / 2,
                        HEIGHT - 8);
    }

    private static String axes() {
        var vertical = List.of(1L, 10L, 100L, 1_000L, 10_000L).stream()
                .map(millis -> String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f 20V%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                        x(millis),
                        HEIGHT - BOTTOM,
                        x(millis),
                        HEIGHT - BOTTOM + 16,
                        millis));
        var horizontal = List.of(0, 50, 99).stream()
                .map(percent -> String.format(
                        Locale.ROOT,
                        "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>",
                        LEFT,
                        y(percent),
                        WIDTH - 10,
                        LEFT - 6,
                        y(percent) + 4,
                        percent));
        return Stream.concat(vertical, horizontal).collect(Collectors.joining("\n"));
    }

    private static String curve(Curve curve, int number) {
        var colour = COLOURS.get(number % COLOURS.size());
        var points = IntStream.rangeClosed(0, 100)
                .mapToObj(percent ->
                        String.format(Locale.ROOT, "%.1f,%.1f", x(curve.lags().percentile(percent)), y(percent)))
                .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/><text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>",
                points,
                colour,
                LEFT + 12,
                36 + number * 16,
                colour,
                curve.name());
    }

    private static double x(long millis) {
        var share = Math.log10(Math.clamp((double) millis, 1, LONGEST)) / Math.log10(LONGEST);
        return LEFT + share * (WIDTH - LEFT - 10);
    }

    private static double y(double percent) {
        return HEIGHT - BOTTOM - percent / 100 * (HEIGHT - BOTTOM - 20);
    }

    /** One run. */
    record Curve(String name, Lags lags) {}
}
