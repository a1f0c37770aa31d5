package io.pincast.analytics.tracking.store;

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
import io.pincast.defaults.identity.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Reports, out of what the tracking keeps. */
@Repository
class MongoReportStore implements ReportStore {
    private final MongoDatabase database;

    MongoReportStore(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Report> findReport(
            WorkspaceId workspace, Subject.Kind kind, String subjectId, LocalDate from, LocalDate to) {
        var found = database.getCollection(SubjectDocuments.COLLECTION)
                .find(and(
                        eq(SubjectDocuments.WORKSPACE, workspace.value()),
                        eq(SubjectDocuments.SUBJECT, subjectId),
                        eq(SubjectDocuments.KIND, kind.name())))
                .first();
        return Optional.ofNullable(found).map(document -> report(document, from, to));
    }

    private Report report(Document document, LocalDate from, LocalDate to) {
        var subject = SubjectDocuments.toSubject(document);
        var looked = document.getDate(SubjectDocuments.LAST_LOOKED_AT);
        return new Report(
                subject,
                looked == null ? null : looked.toInstant(),
                document.getString(SubjectDocuments.UNAVAILABLE),
                days(subject, from, to));
    }

    private List<DayNumbers> days(Subject subject, LocalDate from, LocalDate to) {
        return database.getCollection(DayDocuments.COLLECTION)
                .find(and(
                        eq(DayDocuments.SUBJECT, subject.key()),
                        gte(DayDocuments.DATE, from.toString()),
                        lte(DayDocuments.DATE, to.toString())))
                .sort(ascending(DayDocuments.DATE))
                .map(DayDocuments::toDay)
                .into(new ArrayList<>());
    }
}
