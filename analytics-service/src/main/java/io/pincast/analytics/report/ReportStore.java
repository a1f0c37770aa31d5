package io.pincast.analytics.report;

import io.pincast.analytics.tracking.Subject;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;

/** Reports out of what is kept. */
@FunctionalInterface
public interface ReportStore {
    Optional<Report> findReport(
            WorkspaceId workspace, Subject.Kind kind, String subjectId, LocalDate from, LocalDate to);
}
