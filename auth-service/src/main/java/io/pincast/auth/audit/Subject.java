package io.pincast.auth.audit;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind such as {@code person} or {@code pinterest-app}
 * @param label by which people know it, as it was then
 */
public record Subject(String kind, String id, @Nullable String label) {

    /** The kind that says so of a Pinterest account. */
    public static final String ACCOUNT = "account";

    public static Subject of(String kind, String id) {
        return new Subject(kind, id, null);
    }
}
