package io.pincast.auth.person;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** Nobody has this e-mail with this password. Says no more: not which of the two is wrong. */
public class SignInRefusedException extends ProblemException {

    public SignInRefusedException() {
        super(
                ProblemKind.UNAUTHENTICATED,
                "sign-in-refused",
                "Not signed in",
                "E-mail or password is wrong. Check both and try again.");
    }
}
