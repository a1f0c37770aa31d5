package io.pincast.e2e.access;

/** What became of a call, as far as who may do it is concerned. */
enum Outcome {
    /** 401 of the door itself. */
    UNKNOWN_CALLER,
    /** 403: somebody else may. */
    LACKS_PERMISSION,
    /** 403: only a person may. */
    PEOPLE_ONLY,
    /** 404: there is none, or it is not the caller's. */
    MISSING,
    /** It was about the request itself, whatever came of it. */
    LET_IN;

    static Outcome of(Call.Answer answer) {
        return switch (answer.type()) {
            case "/problems/unauthenticated", "/problems/unknown-token" -> UNKNOWN_CALLER;
            case "/problems/permission-missing", "/problems/forbidden" -> LACKS_PERMISSION;
            case "/problems/person-required" -> PEOPLE_ONLY;
            default -> answer.status() == 404 ? MISSING : LET_IN;
        };
    }
}
