package io.pincast.auth.invitation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.invitation.Invitation;
import io.pincast.auth.invitation.InvitationStore;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoInvitationStore implements InvitationStore {
    /** One that was taken back stands there until the log has the entry of it. */
    private static final Bson THERE = exists(PendingAudit.GONE_AT, false);

    private static final Bson UNUSED = exists(InvitationDocuments.ACCEPTED_BY, false);
    private final MongoCollection<Document> invitations;

    MongoInvitationStore(MongoDatabase database) {
        invitations = database.getCollection(InvitationIndexes.INVITATIONS);
    }

    @Override
    public Inserted insert(Invitation invitation, String tokenHash, IdempotencyKey idempotency, AuditEntry entry) {
        var document = PendingAudit.into(InvitationDocuments.toDocument(invitation, tokenHash), entry);
        var inserted = OnceInserts.insert(invitations, document, idempotency, invitation.createdAt());
        var standing = InvitationDocuments.toInvitation(inserted.document());
        // The answer with the first token may never have arrived.
        var open = !inserted.replayed()
                || invitations
                                .updateOne(
                                        and(eq(InvitationDocuments.ID, standing.id()), open(invitation.createdAt())),
                                        set(InvitationDocuments.TOKEN_HASH, tokenHash))
                                .getMatchedCount()
                        == 1;
        return new Inserted(standing, inserted.replayed(), open);
    }

    @Override
    public Optional<Invitation> findByTokenHash(String tokenHash) {
        return first(eq(InvitationDocuments.TOKEN_HASH, tokenHash));
    }

    @Override
    public Optional<Invitation> find(String id, WorkspaceId workspaceId) {
        return first(and(eq(InvitationDocuments.ID, id), eq(InvitationDocuments.WORKSPACE_ID, workspaceId.value())));
    }

    private Optional<Invitation> first(Bson filter) {
        return Optional.ofNullable(invitations.find(and(filter, THERE)).first()).map(InvitationDocuments::toInvitation);
    }

    @Override
    public List<Invitation> listOpen(WorkspaceId workspaceId, Instant now, Optional<String> after, int limit) {
        var open = and(eq(InvitationDocuments.WORKSPACE_ID, workspaceId.value()), open(now));
        return invitations
                .find(after.map(id -> and(open, gt(InvitationDocuments.ID, id))).orElse(open))
                .sort(ascending(InvitationDocuments.ID))
                .limit(limit)
                .map(InvitationDocuments::toInvitation)
                .into(new ArrayList<>());
    }

    @Override
    public boolean revoke(String id, Instant now, AuditEntry entry) {
        return modified(and(eq(InvitationDocuments.ID, id), open(now)), PendingAudit.goneWith(entry));
    }

    @Override
    public boolean accept(String id, String personId, Instant now, AuditEntry entry) {
        return modified(
                and(eq(InvitationDocuments.ID, id), open(now)),
                combine(
                        set(InvitationDocuments.ACCEPTED_BY, personId),
                        set(InvitationDocuments.JOINING_SINCE, Date.from(now)),
                        PendingAudit.append(entry)));
    }

    @Override
    public void markJoined(String id) {
        invitations.updateOne(eq(InvitationDocuments.ID, id), unset(InvitationDocuments.JOINING_SINCE));
    }

    @Override
    public void reopen(String id, String personId) {
        invitations.updateOne(
                and(
                        eq(InvitationDocuments.ID, id),
                        eq(InvitationDocuments.ACCEPTED_BY, personId),
                        exists(InvitationDocuments.JOINING_SINCE)),
                combine(unset(InvitationDocuments.ACCEPTED_BY), unset(InvitationDocuments.JOINING_SINCE)));
    }

    @Override
    public List<Invitation> listHalfAccepted(Instant before, int limit) {
        return invitations
                .find(lt(InvitationDocuments.JOINING_SINCE, Date.from(before)))
                .sort(ascending(InvitationDocuments.JOINING_SINCE))
                .limit(limit)
                .map(InvitationDocuments::toInvitation)
                .into(new ArrayList<>());
    }

    @Override
    public void deleteEnded(Instant before) {
        invitations.deleteMany(and(
                lt(InvitationDocuments.EXPIRES_AT, Date.from(before)),
                exists(InvitationDocuments.JOINING_SINCE, false),
                PendingAudit.nothingWaits()));
    }

    private boolean modified(Bson filter, Bson change) {
        return invitations.updateOne(filter, change).getModifiedCount() == 1;
    }

    private static Bson open(Instant now) {
        return and(UNUSED, THERE, gt(InvitationDocuments.EXPIRES_AT, Date.from(now)));
    }
}
