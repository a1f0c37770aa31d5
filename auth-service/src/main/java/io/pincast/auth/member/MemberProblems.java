package io.pincast.auth.member;

import io.pincast.auth.workspace.Role;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** Why somebody's place in a team cannot be changed, in words. */
public final class MemberProblems {
    private MemberProblems() {}

    static ProblemException unknown() {
        return ProblemException.notFound("member");
    }

    public static ProblemException roleTooHigh(Role own) {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                "role-too-high",
                "Your role does not reach so far",
                "You are " + own + ". You can give roles up to your own, and change or remove members up to it.");
    }

    static ProblemException lastOwner() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "last-owner",
                "A workspace needs an owner",
                "This member is the only owner. Make somebody else an owner first.");
    }

    static ProblemException givenByGroups() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "given-by-groups",
                "Groups give this place",
                "Groups at the provider where the member signs in give it this place, and would give it again. Take the member out"
                        + " of them there, or give it another role here: then the place is yours to end, until its groups give one anew.");
    }

    static ProblemException changed() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "member-changed",
                "The member was changed",
                "Somebody else changed this member at the same moment. Read the members again, then decide.");
    }
}
