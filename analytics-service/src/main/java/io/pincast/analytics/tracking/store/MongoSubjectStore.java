package io.pincast.analytics.tracking.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.pincast.analytics.tracking.Due;
import io.pincast.analytics.tracking.Subject;
import io.pincast.analytics.tracking.SubjectStore;
import io.pincast.analytics.tracking.Tracked;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** The collection {@code subjects}. The next look's instant is also the lease: whoever takes a subject moves it. */
@Repository
class MongoSubjectStore implements SubjectStore {
    private final MongoCollection<Document> subjects;

    MongoSubjectStore(MongoDatabase database) {
        this.subjects = database.getCollection(SubjectDocuments.COLLECTION);
    }

    @Override
    public Optional<Tracked> find(WorkspaceId workspace, Subject.Kind kind, String subjectId) {
        return Optional.ofNullable(subjects.find(and(
                                eq(SubjectDocuments.WORKSPACE, workspace.value()),
                                eq(SubjectDocuments.SUBJECT, subjectId),
                                eq(SubjectDocuments.KIND, kind.name())))
                        .first())
                .map(SubjectDocuments::toTracked);
    }

    @Override
    public boolean track(Subject subject, Instant firstLookAt) {
        try {
            subjects.insertOne(SubjectDocuments.of(subject, firstLookAt));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void resumeAccount(WorkspaceId workspace, String accountId, Instant nextLookAt) {
        subjects.updateMany(
                and(ofAccount(workspace, accountId), eq(SubjectDocuments.PAUSED, true)),
                combine(
                        set(SubjectDocuments.NEXT_LOOK_AT, Date.from(nextLookAt)),
                        unset(SubjectDocuments.PAUSED),
                        unset(SubjectDocuments.UNAVAILABLE)));
    }

    @Override
    public void pauseAccount(WorkspaceId workspace, String accountId, String reason) {
        subjects.updateMany(
                and(ofAccount(workspace, accountId), exists(SubjectDocuments.NEXT_LOOK_AT)), paused(reason));
    }

    @Override
    public List<Due> takeDue(Instant now, Instant leaseUntil, int most) {
        if (most == 0) {
            return List.of();
        }
        var waiting = subjects.find(lte(SubjectDocuments.NEXT_LOOK_AT, Date.from(now)))
                .sort(ascending(SubjectDocuments.NEXT_LOOK_AT))
                .limit(most)
                .into(new ArrayList<>());
        var taken = new ArrayList<Due>();
        for (var document : waiting) {
            var seen = document.getDate(SubjectDocuments.NEXT_LOOK_AT);
            var mine = and(eq("_id", document.get("_id")), eq(SubjectDocuments.NEXT_LOOK_AT, seen));
            if (changed(mine, set(SubjectDocuments.NEXT_LOOK_AT, Date.from(leaseUntil)))) {
                taken.add(new Due(
                        SubjectDocuments.toSubject(document),
                        leaseUntil,
                        document.getInteger(SubjectDocuments.FAILURES, 0)));
            }
        }
        return taken;
    }

    @Override
    public boolean looked(Due due, Instant now, Optional<Instant> nextLookAt) {
        var next = nextLookAt
                .map(at -> set(SubjectDocuments.NEXT_LOOK_AT, Date.from(at)))
                .orElseGet(() -> unset(SubjectDocuments.NEXT_LOOK_AT));
        return changed(
                leased(due),
                combine(
                        next,
                        set(SubjectDocuments.LAST_LOOKED_AT, Date.from(now)),
                        set(SubjectDocuments.FAILURES, 0),
                        unset(SubjectDocuments.UNAVAILABLE)));
    }

    @Override
    public boolean failed(Due due, Instant nextLookAt) {
        return changed(
                leased(due),
                combine(set(SubjectDocuments.NEXT_LOOK_AT, Date.from(nextLookAt)), inc(SubjectDocuments.FAILURES, 1)));
    }

    @Override
    public boolean postponed(Due due, Instant nextLookAt) {
        return changed(leased(due), set(SubjectDocuments.NEXT_LOOK_AT, Date.from(nextLookAt)));
    }

    @Override
    public boolean stopped(Due due, String reason) {
        return changed(leased(due), paused(reason));
    }

    private static Bson paused(String reason) {
        return combine(
                unset(SubjectDocuments.NEXT_LOOK_AT),
                set(SubjectDocuments.PAUSED, true),
                set(SubjectDocuments.UNAVAILABLE, reason));
    }

    private static Bson leased(Due due) {
        return and(eq("_id", due.subject().key()), eq(SubjectDocuments.NEXT_LOOK_AT, Date.from(due.leasedUntil())));
    }

    private static Bson ofAccount(WorkspaceId workspace, String accountId) {
        return and(eq(SubjectDocuments.WORKSPACE, workspace.value()), eq(SubjectDocuments.ACCOUNT, accountId));
    }

    private boolean changed(Bson filter, Bson update) {
        return subjects.updateOne(filter, update).getModifiedCount() == 1;
    }
}
