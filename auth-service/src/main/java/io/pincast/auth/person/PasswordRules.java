package io.pincast.auth.person;

import io.pincast.defaults.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough, and not among what is guessed first. No rule says which characters it has, and none when it
 * must be changed: both make people choose worse ones.
 */
@Component
public class PasswordRules {
    static final int LEAST = 12;
    /** More than anybody types; without a limit, hashing could be made expensive. */
    static final int MOST = 256;

    private final PasswordStrength strength;

    PasswordRules(PasswordStrength strength) {
        this.strength = strength;
    }

    /**
     * Passes a chosen password, or throws what is wrong with it.
     *
     * @param field in which it came, such as {@code newPassword}
     */
    public void check(String field, String chosen, String email, String name) {
        var length = chosen.codePointCount(0, chosen.length());
        if (length < LEAST || chosen.length() > MOST) {
            throw refused(field, " has " + LEAST + " to " + MOST + " characters. Four random words do well.");
        }
        strength.weakness(chosen, List.of(email, name)).ifPresent(why -> {
            throw refused(
                    field,
                    " is too easy to guess" + (why.isEmpty() ? ". " : ": " + why + " ") + "Four random words do well.");
        });
    }

    static ProblemException refused(String field, String why) {
        return ProblemException.invalid("/" + field, field + why);
    }
}
