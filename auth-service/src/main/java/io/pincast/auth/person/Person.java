package io.pincast.auth.person;

import io.pincast.auth.audit.Subject;
import java.util.Locale;

/**
 * Somebody who signs in.
 *
 * @param email lower-case; unique over the installation
 * @param administrator of the installation, beside whatever roles workspaces give
 * @param disabled whether signing in is refused
 * @param emailProven whether it is known that who has the e-mail is this person, and not somebody who only said so
 * @param credentialRevision rises whenever what signs it in, or may not any more, changes: what was proved before counts no longer
 */
public record Person(
        String id,
        String email,
        String name,
        boolean administrator,
        boolean disabled,
        boolean emailProven,
        long credentialRevision) {

    /** Somebody new. */
    public static Person of(String id, String email, String name) {
        return new Person(id, normalized(email), name.strip(), false, false, false, 0);
    }

    /** As the audit log names it. */
    public Subject subject() {
        return new Subject("person", id, email);
    }

    /** An e-mail as it is kept and looked up. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
