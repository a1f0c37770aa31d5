package io.pincast.auth.workspace.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.workspace.Membership;
import io.pincast.auth.workspace.MembershipStore;
import io.pincast.auth.workspace.Role;
import io.pincast.defaults.identity.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class MongoMembershipStore implements MembershipStore {
    static final String WORKSPACE_ID = "workspaceId";
    static final String PERSON_ID = "personId";
    private static final String ROLE = "role";
    private final MongoCollection<Document> memberships;

    MongoMembershipStore(MongoDatabase database) {
        memberships = database.getCollection(WorkspaceIndexes.MEMBERSHIPS);
    }

    @Override
    public void add(Membership membership) {
        var workspaceId = membership.workspaceId().value();
        try {
            // The id follows from the two: no second one, even before the index stands.
            memberships.insertOne(new Document("_id", workspaceId + "/" + membership.personId())
                    .append(WORKSPACE_ID, workspaceId)
                    .append(PERSON_ID, membership.personId())
                    .append(ROLE, membership.role().name()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Membership> find(WorkspaceId workspaceId, String personId) {
        return Optional.ofNullable(memberships
                        .find(and(eq(PERSON_ID, personId), eq(WORKSPACE_ID, workspaceId.value())))
                        .first())
                .map(MongoMembershipStore::toMembership);
    }

    @Override
    public List<Membership> listOf(String personId, Optional<String> after, int limit) {
        var person = eq(PERSON_ID, personId);
        return memberships
                .find(after.map(id -> and(person, gt(WORKSPACE_ID, id))).orElse(person))
                .sort(ascending(WORKSPACE_ID))
                .limit(limit)
                .map(MongoMembershipStore::toMembership)
                .into(new ArrayList<>());
    }

    private static Membership toMembership(Document document) {
        return new Membership(
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(PERSON_ID),
                Role.valueOf(document.getString(ROLE)));
    }
}
