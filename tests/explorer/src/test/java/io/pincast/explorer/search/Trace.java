package io.pincast.explorer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A way through a model. */
public record Trace(List<Line> lines) {

    public Trace {
        lines = List.copyOf(lines);
    }

    /** A step and the state it leads to. */
    public record Line(String deed, String state) {}

    public int length() {
        return lines.size();
    }

    /** A line a step; equal ones in a row are one. */
    @Override
    public String toString() {
        var texts = new ArrayList<String>();
        var width = lines.stream().mapToInt(line -> line.deed().length()).max().orElse(0) + ", 10 times".length();
        for (var i = 0; i < lines.size(); i++) {
            var first = i;
            while (i + 1 < lines.size()
                    && lines.get(i + 1).deed().equals(lines.get(first).deed())) {
                i++;
            }
            texts.add(text(first + 1, i - first + 1, lines.get(i), width));
        }
        return texts.stream().collect(Collectors.joining("\n"));
    }

    private static String text(int number, int times, Line line, int width) {
        var deed = times == 1 ? line.deed() : line.deed() + ", " + times + " times";
        return "%3d. %s%s  -> %s".formatted(number, deed, " ".repeat(width - deed.length()), line.state());
    }
}
