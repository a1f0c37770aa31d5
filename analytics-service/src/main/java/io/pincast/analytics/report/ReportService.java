package io.pincast.analytics.report;

import io.pincast.analytics.tracking.DayStore;
import io.pincast.analytics.tracking.Subject;
import io.pincast.analytics.tracking.SubjectStore;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Daily numbers of a Pin or an account, over at most 366 days; the last 30 where nothing is said. */
@Service
public class ReportService {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private final SubjectStore subjects;
    private final DayStore days;
    private final Clock clock;

    public ReportService(SubjectStore subjects, DayStore days, Clock clock) {
        this.subjects = subjects;
        this.days = days;
        this.clock = clock;
    }

    public Report report(
            Caller caller, Subject.Kind kind, String subjectId, @Nullable LocalDate from, @Nullable LocalDate to) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        var first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        var length = ChronoUnit.DAYS.between(first, last);
        if (length < 0 || length >= MOST_DAYS) {
            throw ProblemException.invalid(
                    "from", "from is a date up to 366 days before to. Ask for a shorter period.");
        }
        return subjects.find(caller.workspaceId(), kind, subjectId)
                .filter(tracked -> caller.mayUse(tracked.subject().accountId()))
                .map(tracked -> new Report(tracked, days.list(tracked.subject(), first, last)))
                .orElseThrow(() ->
                        ProblemException.notFound(kind == Subject.Kind.PIN ? "Pin that Pincast published" : "account"));
    }
}
