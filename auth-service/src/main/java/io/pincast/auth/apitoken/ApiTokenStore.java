package io.pincast.auth.apitoken;

import io.pincast.auth.audit.AuditEntry;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API tokens, each known again by its hash. */
public interface ApiTokenStore {

    /** Adds a token, or finds what the same request made before. */
    Inserted insert(ApiToken token, String tokenHash, IdempotencyKey idempotency, AuditEntry entry);

    Optional<ApiToken> findByTokenHash(String tokenHash);

    Optional<ApiToken> find(String id, WorkspaceId owner);

    /**
     * A workspace's tokens by id, those after {@code after}.
     *
     * @param madeBy only this person's; everybody's where it is empty
     */
    List<ApiToken> list(WorkspaceId owner, Optional<String> madeBy, Optional<String> after, int limit);

    /** Notes a use, unless one was noted since {@code seen}. */
    void markUsed(ApiToken seen, Instant now);

    /** Ends a token; says whether this call did. */
    boolean delete(String id, WorkspaceId owner, AuditEntry entry);

    /**
     * What stands now.
     *
     * @param replayed whether an earlier request had made it
     */
    record Inserted(ApiToken token, boolean replayed) {}
}
