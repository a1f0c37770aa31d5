package io.pincast.analytics.tracking.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import io.pincast.analytics.tracking.Subject;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds a subject of one workspace, with what its looks came to. */
@Repository
public class FollowedSubjects {
    private final MongoDatabase database;

    FollowedSubjects(MongoDatabase database) {
        this.database = database;
    }

    public Optional<Followed> find(WorkspaceId workspace, Subject.Kind kind, String subjectId) {
        var document = database.getCollection(SubjectDocuments.COLLECTION)
                .find(and(
                        eq(SubjectDocuments.WORKSPACE, workspace.value()),
                        eq(SubjectDocuments.SUBJECT, subjectId),
                        eq(SubjectDocuments.KIND, kind.name())))
                .first();
        return Optional.ofNullable(document).map(found -> {
            var looked = found.getDate(SubjectDocuments.LAST_LOOKED_AT);
            return new Followed(
                    SubjectDocuments.toSubject(found),
                    looked == null ? null : looked.toInstant(),
                    found.getString(SubjectDocuments.UNAVAILABLE));
        });
    }

    /** A subject, when it was looked at last, and why not any more. */
    public record Followed(
            Subject subject,
            @Nullable Instant lastLookedAt,
            @Nullable String unavailableReason) {}
}
