package io.pincast.auth.setupguide;

import io.pincast.auth.setupguide.Step.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the page for people as steps for programs, so that there is one text. A heading of the second level begins a step. */
final class GuidePage {
    private static final String STEP = "## ";
    private static final String FENCE = "```";
    private static final String LABEL = ", to copy:";
    private static final String CHOICE = ", to choose:";
    private static final Pattern ID = Pattern.compile("<!-- ([a-z-]+) -->");
    private static final Pattern ITEM = Pattern.compile("\\d+\\. (.*)");

    private GuidePage() {}

    static List<Step> read(String page) {
        var steps = new ArrayList<Step>();
        var at = page.indexOf("\n" + STEP);
        while (at >= 0) {
            var next = page.indexOf("\n" + STEP, at + 1);
            steps.add(step(page.substring(at + 1 + STEP.length(), next < 0 ? page.length() : next)));
            at = next;
        }
        return steps;
    }

    private static Step step(String section) {
        var lines = section.lines().toList();
        var id = ID.matcher(lines.get(1));
        if (!id.matches()) {
            throw new IllegalStateException("the step '" + lines.getFirst() + "' has no id on its second line");
        }
        var reading = new Reading();
        lines.stream().skip(2).forEach(reading::line);
        return new Step(id.group(1), lines.getFirst().strip(), reading.text(), reading.copies, reading.script);
    }

    private static final class Reading {
        private final List<Copy> copies = new ArrayList<>();
        private final List<String> script = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder copy = new StringBuilder();
        private String label = "";
        private boolean inFence;

        void line(String line) {
            var item = ITEM.matcher(line);
            if (line.equals(FENCE)) {
                fence();
            } else if (inFence) {
                copy.append(copy.isEmpty() ? "" : "\n").append(line);
            } else if (line.endsWith(LABEL) || line.endsWith(CHOICE)) {
                label = line.substring(0, line.lastIndexOf(','));
            } else if (item.matches()) {
                script.add(item.group(1));
            } else {
                text.append(line).append('\n');
            }
        }

        private void fence() {
            if (inFence) {
                copies.add(new Copy(label, copy.toString()));
                copy.setLength(0);
            }
            inFence = !inFence;
        }

        String text() {
            return text.toString().strip();
        }
    }
}
