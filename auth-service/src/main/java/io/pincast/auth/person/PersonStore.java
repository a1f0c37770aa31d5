package io.pincast.auth.person;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.succession.Office;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps people. What changes somebody is written together with the entry that tells of it. */
public interface PersonStore {

    /** Whether anybody administers the installation who may sign in. */
    boolean hasAdministrator();

    /** Adds a person; false where the e-mail is taken. */
    boolean insert(Credentials credentials, Instant now, AuditEntry entry);

    Optional<Credentials> findByEmail(String email);

    Optional<Credentials> find(String personId);

    List<Person> findAll(Collection<String> personIds);

    /** Everybody by e-mail, those after {@code after}; only those whose e-mail begins so, where that is given. */
    List<Person> list(Optional<String> begins, Optional<String> after, int limit);

    /** Changes the password if it is still the expected one; says whether it did. */
    boolean replacePassword(
            String personId, @Nullable String expectedHash, String newHash, Instant now, AuditEntry entry);

    /** Whether somebody with the e-mail signed in from the network before. Takes the same time for an e-mail that nobody has. */
    boolean isFamiliar(String email, String network);

    /** Notes a network from which a person signed in; the oldest of many are forgotten. */
    void rememberNetwork(String personId, String network);

    /** Notes that the e-mail is the person's, or that this is not known. */
    boolean setEmailProven(String personId, boolean proven, AuditEntry entry);

    boolean rename(String personId, String name, AuditEntry entry);

    /** Lets somebody in no more who is no administrator; says whether this call changed it. */
    boolean disable(String personId, AuditEntry entry);

    /** Lets somebody in again; says whether this call changed it. */
    boolean enable(String personId, AuditEntry entry);

    /** Makes somebody an administrator who is not disabled; says whether this call did. */
    boolean appoint(String personId, AuditEntry entry);

    /** Administering the installation, which somebody must who can sign in. */
    Office administration();

    /** Takes the office from an administrator that announced to leave it; says whether this call did. */
    boolean dismiss(String personId, String token, AuditEntry entry);

    /** The same, and lets it in no more. */
    boolean disableAdministrator(String personId, String token, AuditEntry entry);
}
