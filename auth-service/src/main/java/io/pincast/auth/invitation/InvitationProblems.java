package io.pincast.auth.invitation;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** Why an invitation cannot be used, in words for whoever was invited. */
final class InvitationProblems {
    private InvitationProblems() {}

    /** Unknown, used, taken back and expired look the same: a guessed token tells nothing. */
    static ProblemException unusable() {
        return new ProblemException(
                ProblemKind.GONE,
                "invitation-unusable",
                "The invitation does not work",
                "It was used, taken back, or has expired. Ask for a new one.");
    }

    static ProblemException ended() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "invitation-ended",
                "The invitation has ended",
                "An earlier request with this Idempotency-Key made it, and it was used or taken back since. Invite anew with another"
                        + " key.");
    }

    static ProblemException forSomebodyElse() {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                "invitation-for-another",
                "The invitation is for another e-mail",
                "It is for one e-mail alone, and that is not yours. Use that one, or ask for an invitation of your own.");
    }

    static ProblemException emailTaken() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "sign-in-to-accept",
                "Sign in and accept",
                "There is somebody with this e-mail. If that is you, sign in and accept the invitation then.");
    }

    static ProblemException isMember() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "member-already",
                "You belong to the workspace",
                "You are a member already, so the invitation was left for somebody else.");
    }
}
