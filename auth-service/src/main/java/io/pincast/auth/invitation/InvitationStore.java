package io.pincast.auth.invitation;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps invitations. */
public interface InvitationStore {

    /** Adds one, or gives what the same request made before a new token. */
    Inserted insert(Invitation invitation, String tokenHash, IdempotencyKey idempotency, AuditEntry entry);

    Optional<Invitation> findByTokenHash(String tokenHash);

    /** Those that are open at an instant, by id, those after {@code after}. */
    List<Invitation> listOpen(WorkspaceId workspaceId, Instant now, Optional<String> after, int limit);

    Optional<Invitation> find(String id, WorkspaceId workspaceId);

    /** Takes back one that is open; says whether this call did. */
    boolean revoke(String id, Instant now, AuditEntry entry);

    /** Uses one up for a person who is about to join; says whether this call did. */
    boolean accept(String id, String personId, Instant now, AuditEntry entry);

    /** The person has joined. */
    void markJoined(String id);

    /** The person could not join after all: the link works again. */
    void reopen(String id, String personId);

    /** Those that were used before an instant by somebody who may not have joined yet. */
    List<Invitation> listHalfAccepted(Instant before, int limit);

    /** Those that ended before an instant, in whatever way. */
    void deleteEnded(Instant before);

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     * @param open whether the token works
     */
    record Inserted(Invitation invitation, boolean replayed, boolean open) {}
}
