package io.pincast.auth.oidc;

import io.pincast.auth.audit.AuditEntry;
import java.util.Optional;

/** Keeps who is who at which provider. */
public interface LinkStore {

    /** The id of the person that an identity belongs to; it may not be made yet. */
    Optional<String> find(String issuer, String subject);

    /** Ties an identity to a person; gives whose it is then, for it may have been tied meanwhile. */
    String link(String issuer, String subject, String personId, AuditEntry entry);
}
