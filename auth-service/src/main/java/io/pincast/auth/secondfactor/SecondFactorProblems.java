package io.pincast.auth.secondfactor;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** What is wrong with a code, in words. */
final class SecondFactorProblems {
    private SecondFactorProblems() {}

    static ProblemException wrongCode() {
        return ProblemException.invalid(
                "/code",
                "code is not the one that your app shows now, or it was used already. Wait for the next one and try again.");
    }

    static ProblemException isSetUp() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "second-factor-set-up",
                "You have a second factor",
                "Your second factor is set up. To set up another device, remove it first by POST"
                        + " /api/v1/people/me/second-factor/removals.");
    }

    static ProblemException isNotSetUp() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "second-factor-not-set-up",
                "You have no second factor",
                "Set one up first by POST /api/v1/people/me/second-factor.");
    }
}
