package io.pincast.auth.workspace.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.store.PendingAudit;
import io.pincast.auth.succession.Office;
import io.pincast.auth.succession.store.StoredOffice;
import io.pincast.auth.workspace.Membership;
import io.pincast.auth.workspace.MembershipStore;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class MongoMembershipStore implements MembershipStore {
    /** Somebody who left stands there until the log has the entry of it. */
    private static final Bson THERE = exists(PendingAudit.GONE_AT, false);

    private final MongoCollection<Document> memberships;

    MongoMembershipStore(MongoDatabase database) {
        memberships = database.getCollection(WorkspaceIndexes.MEMBERSHIPS);
    }

    @Override
    public void addFounder(Membership membership) {
        insert(MembershipDocuments.toDocument(membership));
    }

    @Override
    public boolean add(Membership membership, AuditEntry entry) {
        if (insert(PendingAudit.into(MembershipDocuments.toDocument(membership), entry))) {
            return true;
        }
        var left = and(eq(MembershipDocuments.ID, id(membership)), gt(PendingAudit.GONE_AT, Date.from(Instant.EPOCH)));
        var back = combine(
                roleAndSource(membership),
                set(MembershipDocuments.SINCE, Date.from(membership.since())),
                unset(PendingAudit.GONE_AT),
                StoredOffice.over(),
                PendingAudit.append(entry));
        return memberships.updateOne(left, back).getModifiedCount() == 1;
    }

    private boolean insert(Document document) {
        try {
            memberships.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Optional<Membership> find(WorkspaceId workspaceId, String personId) {
        var one = eq(MembershipDocuments.ID, MembershipDocuments.id(workspaceId, personId));
        return Optional.ofNullable(memberships.find(and(one, THERE)).first()).map(MembershipDocuments::toMembership);
    }

    @Override
    public List<Membership> listOf(String personId, Optional<String> after, int limit) {
        return list(MembershipDocuments.PERSON_ID, personId, MembershipDocuments.WORKSPACE_ID, after, limit);
    }

    @Override
    public List<Membership> listIn(WorkspaceId workspaceId, Optional<String> after, int limit) {
        return list(MembershipDocuments.WORKSPACE_ID, workspaceId.value(), MembershipDocuments.PERSON_ID, after, limit);
    }

    private List<Membership> list(String field, String value, String order, Optional<String> after, int limit) {
        var wanted = and(eq(field, value), THERE);
        return memberships
                .find(after.map(id -> and(wanted, gt(order, id))).orElse(wanted))
                .sort(ascending(order))
                .limit(limit)
                .map(MembershipDocuments::toMembership)
                .into(new ArrayList<>());
    }

    @Override
    public boolean changeRole(Membership current, Membership next, AuditEntry entry) {
        return update(unchanged(current), roleAndSource(next), entry);
    }

    @Override
    public boolean remove(Membership current, AuditEntry entry) {
        return memberships
                        .updateOne(unchanged(current), PendingAudit.goneWith(entry))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public Office ownership(WorkspaceId workspaceId) {
        return new StoredOffice(
                memberships,
                and(
                        eq(MembershipDocuments.WORKSPACE_ID, workspaceId.value()),
                        eq(MembershipDocuments.ROLE, Role.OWNER.name()),
                        THERE));
    }

    @Override
    public String holderId(WorkspaceId workspaceId, String personId) {
        return MembershipDocuments.id(workspaceId, personId);
    }

    @Override
    public boolean changeOwnersRole(Membership current, Membership next, String token, AuditEntry entry) {
        var change = combine(roleAndSource(next), StoredOffice.over());
        return update(and(unchanged(current), StoredOffice.announced(token)), change, entry);
    }

    @Override
    public boolean removeOwner(Membership current, String token, AuditEntry entry) {
        return memberships
                        .updateOne(and(unchanged(current), StoredOffice.announced(token)), PendingAudit.goneWith(entry))
                        .getModifiedCount()
                == 1;
    }

    private static Bson roleAndSource(Membership membership) {
        var source = membership.source();
        return combine(
                set(MembershipDocuments.ROLE, membership.role().name()),
                source == null ? unset(MembershipDocuments.SOURCE) : set(MembershipDocuments.SOURCE, source));
    }

    private boolean update(Bson filter, Bson change, AuditEntry entry) {
        return memberships
                        .updateOne(filter, combine(change, PendingAudit.append(entry)))
                        .getModifiedCount()
                == 1;
    }

    private static Bson unchanged(Membership current) {
        return and(
                eq(MembershipDocuments.ID, id(current)),
                eq(MembershipDocuments.ROLE, current.role().name()),
                THERE);
    }

    private static String id(Membership membership) {
        return MembershipDocuments.id(membership.workspaceId(), membership.personId());
    }
}
