package io.pincast.scheduler.settings;

import io.pincast.defaults.problem.FieldProblem;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.wording.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Why settings are not taken. */
public final class SettingsProblem extends ProblemException {
    private static final Duration SHORTEST_LATE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LATE = Duration.ofDays(7);
    private static final Duration SHORTEST_TRY = Duration.ofHours(1);
    private static final Duration LONGEST_TRY = Duration.ofDays(14);

    private SettingsProblem(ProblemKind kind, String type, String title, String detail, List<FieldProblem> errors) {
        super(kind, type, title, detail, errors);
    }

    static void requireSensible(Holding.Terms wanted) {
        var problems = new ArrayList<FieldProblem>();
        within("latePolicy", wanted.latePolicy(), SHORTEST_LATE, LONGEST_LATE, problems);
        within("giveUpAfter", wanted.giveUpAfter(), SHORTEST_TRY, LONGEST_TRY, problems);
        if (problems.isEmpty() && wanted.giveUpAfter().compareTo(wanted.latePolicy()) < 0) {
            problems.add(
                    new FieldProblem(
                            "/giveUpAfter",
                            "giveUpAfter must not be shorter than latePolicy: what is published late would be given up at once."));
        }
        if (!problems.isEmpty()) {
            throw new SettingsProblem(
                    ProblemKind.INVALID,
                    "invalid-request",
                    "The request has errors",
                    problems.getFirst().detail(),
                    problems);
        }
    }

    private static void within(
            String field, Duration given, Duration shortest, Duration longest, List<FieldProblem> problems) {
        if (given.compareTo(shortest) < 0 || given.compareTo(longest) > 0) {
            problems.add(new FieldProblem(
                    "/" + field,
                    field + " is a span from " + Spoken.span(shortest) + " to " + Spoken.span(longest) + ", not "
                            + given + "."));
        }
    }

    static SettingsProblem changedSince() {
        return new SettingsProblem(
                ProblemKind.PRECONDITION_FAILED,
                "settings-changed",
                "The settings were changed",
                "Somebody changed these settings since you read them. Look at them again, then repeat your change if it still fits.",
                List.of());
    }

    static SettingsProblem changed() {
        return new SettingsProblem(
                ProblemKind.CONFLICT,
                "settings-changed",
                "The settings were changed",
                "Somebody else changed these settings at the same moment. Look at them again, then repeat your change if it still fits.",
                List.of());
    }
}
