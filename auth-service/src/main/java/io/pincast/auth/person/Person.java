package io.pincast.auth.person;

import java.util.Locale;

/**
 * Somebody who signs in.
 *
 * @param email lower-case; unique over the installation
 * @param administrator of the installation, beside whatever roles workspaces give
 */
public record Person(String id, String email, String name, boolean administrator) {

    /** An e-mail as it is kept and looked up. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
