package io.pincast.defaults.identity;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;

/** The caller may not do this; the words say what is missing and who can give it. */
public class PermissionMissingException extends ProblemException {

    PermissionMissingException(Caller caller, String permission) {
        super(ProblemKind.FORBIDDEN, "permission-missing", "Not allowed", words(caller, permission));
    }

    private static String words(Caller caller, String permission) {
        if (permission.equals("installation")) {
            return "This is for administrators of the installation, which you are not. Another one of them can make"
                    + " you one.";
        }
        return switch (caller.kind()) {
            case PERSON ->
                "This needs the permission " + permission + ", which your role " + caller.role()
                        + " does not have. An owner or an administrator of the workspace can give you a role that has"
                        + " it.";
            case API_TOKEN ->
                "This needs the scope " + permission
                        + ", which this token does not have. Somebody whose role has it can make"
                        + " a token with it: POST /api/v1/api-tokens.";
            case SERVICE -> "This needs the permission " + permission + ", which no service has.";
        };
    }
}
