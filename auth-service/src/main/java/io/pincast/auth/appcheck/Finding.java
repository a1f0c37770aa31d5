package io.pincast.auth.appcheck;

/**
 * What is known of one thing that a team entered.
 *
 * @param action what to do; empty where there is nothing to do
 */
public record Finding(Subject subject, Verdict verdict, String detail, String action) {

    /** What it is about. */
    public enum Subject {
        APP_ID,
        APP_SECRET,
        REDIRECT_URI,
        ENVIRONMENT
    }

    /** How sure it is. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** One of several may be wrong, and Pinterest does not tell which. */
        SUSPECT,
        /** Nothing is known either way. */
        UNKNOWN
    }
}
