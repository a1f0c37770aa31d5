package io.pincast.auth.person;

import io.pincast.defaults.problem.ProblemException;

/** What a password must be. */
final class PasswordRules {
    static final int LEAST = 12;
    /** More than anybody types; without a limit, hashing could be made expensive. */
    static final int MOST = 256;

    private PasswordRules() {}

    static void check(String chosen, String current, Person person) {
        if (chosen.length() < LEAST || chosen.length() > MOST) {
            throw refused("newPassword has " + LEAST + " to " + MOST + " characters. Four random words do well.");
        }
        if (chosen.equals(current)) {
            throw refused("newPassword is the one that you have. Choose another.");
        }
        if (chosen.equalsIgnoreCase(person.email()) || chosen.chars().distinct().count() < 5) {
            throw refused("newPassword is too easy to guess. Four random words do well.");
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.invalid("/newPassword", why);
    }
}
