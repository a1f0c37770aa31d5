package io.pincast.explorer.search;

import io.pincast.explorer.search.Model.Deed;
import io.pincast.explorer.search.Outcome.Violation;
import io.pincast.explorer.search.Trace.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits every state of a model, nearest first, and stops at the first that is wrong: so its trace is a shortest one. */
public final class Search {
    private final Model model;
    private final int most;
    private final States states = new States();
    private final Steps steps = new Steps();

    private Search(Model model, int most) {
        this.model = model;
        this.most = most;
    }

    /** Visits at most so many states: a bound against a mistake, not a measure. */
    public static Outcome through(Model model, int most) {
        return new Search(model, most).run();
    }

    private Outcome run() {
        var begun = System.nanoTime();
        states.add(model.start(), -1);
        var depth = -1;
        var levelEnd = 0;
        for (var head = 0; head < states.size() && steps.violation == null && states.size() < most; head++) {
            if (head >= levelEnd) {
                depth++;
                levelEnd = states.size();
            }
            steps.from = head;
            model.steps(states.get(head), steps);
            steps.expanded = head + 1;
        }
        return new Outcome(
                states.size(),
                steps.taken,
                depth,
                steps.violation == null && steps.expanded == states.size(),
                Duration.ofNanos(System.nanoTime() - begun),
                Optional.ofNullable(steps.violation));
    }

    private Trace traceTo(int index) {
        var lines = new ArrayList<Line>();
        for (var at = index; states.parent(at) >= 0; at = states.parent(at)) {
            lines.addFirst(line(states.get(states.parent(at)), states.get(at)));
        }
        return new Trace(lines);
    }

    /** The step is looked for once more: while searching nobody needs its words. */
    private Line line(long from, long to) {
        var finder = new Finder(to);
        model.steps(from, finder);
        return new Line(finder.told, model.describe(to));
    }

    /** Takes in what a state leads to. */
    private final class Steps implements Model.Sink {
        private int from;
        private int expanded;
        private long taken;

        @Nullable
        Violation violation;

        @Override
        public void step(long next, Deed deed, int who, int what) {
            taken++;
            if (violation == null && states.add(next, from)) {
                var wrong = model.wrong(next);
                if (wrong != null) {
                    violation = new Violation(wrong, traceTo(states.size() - 1));
                }
            }
        }

        @Override
        public void wrong(String what, Deed deed, int who, int about) {
            if (violation == null) {
                var lines = new ArrayList<>(traceTo(from).lines());
                lines.add(new Line(deed.told(who, about), what));
                violation = new Violation(what, new Trace(lines));
            }
        }
    }

    /** Finds the words of the step that leads to a state. */
    private static final class Finder implements Model.Sink {
        private final long to;
        private String told = "";

        Finder(long to) {
            this.to = to;
        }

        @Override
        public void step(long next, Deed deed, int who, int what) {
            if (next == to && told.isEmpty()) {
                told = deed.told(who, what);
            }
        }

        @Override
        public void wrong(String what, Deed deed, int who, int about) {}
    }
}
