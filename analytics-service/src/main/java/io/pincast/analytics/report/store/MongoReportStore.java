package io.pincast.analytics.report.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import io.pincast.analytics.report.Report;
import io.pincast.analytics.report.ReportStore;
import io.pincast.analytics.tracking.DayNumbers;
import io.pincast.analytics.tracking.Subject;
import io.pincast.analytics.tracking.store.DayDocuments;
import io.pincast.analytics.tracking.store.FollowedSubjects;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Reads the collections that the tracking writes. */
@Repository
class MongoReportStore implements ReportStore {
    private final MongoDatabase database;
    private final FollowedSubjects followed;

    MongoReportStore(MongoDatabase database, FollowedSubjects followed) {
        this.database = database;
        this.followed = followed;
    }

    @Override
    public Optional<Report> findReport(
            WorkspaceId workspace, Subject.Kind kind, String subjectId, LocalDate from, LocalDate to) {
        return followed.find(workspace, kind, subjectId)
                .map(found -> new Report(
                        found.subject(),
                        found.lastLookedAt(),
                        found.unavailableReason(),
                        days(found.subject(), from, to)));
    }

    private List<DayNumbers> days(Subject subject, LocalDate from, LocalDate to) {
        return database.getCollection(DayDocuments.COLLECTION)
                .find(and(
                        eq(DayDocuments.SUBJECT, subject.key()),
                        eq(DayDocuments.WORKSPACE, subject.workspaceId().value()),
                        gte(DayDocuments.DATE, from.toString()),
                        lte(DayDocuments.DATE, to.toString())))
                .sort(ascending(DayDocuments.DATE))
                .map(DayDocuments::toDay)
                .into(new ArrayList<>());
    }
}
