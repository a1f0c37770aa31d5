package io.pincast.auth.member;

import io.pincast.auth.workspace.Role;

/** Who may give which role to whom: nobody gives what it does not have, and nobody rules over who stands above. */
public final class Rank {
    private Rank() {}

    /** Whether the one role allows more than the other. */
    static boolean isAbove(Role one, Role other) {
        return one.compareTo(other) < 0;
    }

    /** Whether members of that role manage others at all. */
    static boolean manages(Role role) {
        return role == Role.OWNER || role == Role.ADMIN;
    }

    public static boolean mayGive(Role giver, Role given) {
        return manages(giver) && !isAbove(given, giver);
    }

    static boolean mayChange(Role changer, Role from, Role to) {
        return mayGive(changer, to) && !isAbove(from, changer);
    }

    static boolean mayRemove(Role remover, Role removed) {
        return manages(remover) && !isAbove(removed, remover);
    }
}
