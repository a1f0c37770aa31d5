package io.pincast.analytics.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.appbudget.AppLedger.App;
import io.pincast.appbudget.AppSlices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One look: token, Pinterest, days with their events, and when to look again. */
@Component
class Looker {
    private static final String CATEGORY = "ORG_ANALYTICS";
    private final AccountTokens tokens;
    private final PinterestNumbers pinterest;
    private final Keeping keeping;
    private final PollProperties properties;
    private final PollSchedule schedule;
    private final Clock clock;
    private final MeterRegistry meters;

    Looker(
            AccountTokens tokens,
            PinterestNumbers pinterest,
            Keeping keeping,
            PollProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.tokens = tokens;
        this.pinterest = pinterest;
        this.keeping = keeping;
        this.properties = properties;
        this.schedule = new PollSchedule(properties);
        this.clock = clock;
        this.meters = meters;
    }

    void look(Due due) {
        var subject = due.subject();
        if (!keeping.budget().take(subject.accountId(), properties.looksPerMinute(), clock.instant())) {
            postpone(due, clock.instant().plus(Duration.ofMinutes(1)));
            return;
        }
        switch (tokens.access(subject, null)) {
            case Access.Granted granted -> lookToday(due, granted);
            case Access.NeedsReconnect _ -> stop(due, Tracking.NEEDS_RECONNECT);
            case Access.NotNow(var _) -> later(due, Duration.ZERO);
        }
    }

    /** A Trial app's looks count by the day, over all its accounts; publishing goes first. */
    private void lookToday(Due due, Access.Granted granted) {
        if (!granted.trial()) {
            look(due, granted);
            return;
        }
        var app = new App(due.subject().workspaceId().value(), granted.pinterestAppId());
        switch (keeping.days().take(app, CATEGORY)) {
            case AppSlices.Taken.Yes _ -> look(due, granted);
            case AppSlices.Taken.UsedUp(var dayEndsAt) -> postpone(due, schedule.afterDayEnd(due.subject(), dayEndsAt));
            case AppSlices.Taken.Unknown(var _) -> later(due, Duration.ZERO);
        }
    }

    /** The next minute, or day, has a budget of its own. */
    private void postpone(Due due, Instant until) {
        keeping.subjects().postponed(due, until);
        count("no-budget");
    }

    private void look(Due due, Access.Granted granted) {
        var now = clock.instant();
        var subject = due.subject();
        switch (pinterest.look(subject, granted, schedule.from(subject, now), schedule.today(now))) {
            case Look.Seen(var days) -> {
                keeping.numbers().store(subject, days, now);
                keeping.subjects().looked(due, now, Optional.of(schedule.next(subject, now)));
                count("seen");
            }
            case Look.TokenRejected _ -> renew(due, granted);
            case Look.Unavailable(var reason) -> stop(due, reason);
            case Look.NotNow(var _, var after) -> later(due, after);
        }
    }

    /** Auth-service renews the token once, or knows that it is dead. */
    private void renew(Due due, Access.Granted rejected) {
        switch (tokens.access(due.subject(), rejected.token())) {
            case Access.NeedsReconnect _ -> stop(due, Tracking.NEEDS_RECONNECT);
            case Access.Granted _, Access.NotNow _ -> later(due, Duration.ZERO);
        }
    }

    private void stop(Due due, String reason) {
        keeping.subjects().stopped(due, reason);
        count("stopped");
    }

    private void later(Due due, Duration told) {
        keeping.subjects().failed(due, schedule.afterFailure(due.failures(), told, clock.instant()));
        count("failed");
    }

    private void count(String outcome) {
        meters.counter("analytics.looks", "outcome", outcome).increment();
    }

    /** Where everything is kept. */
    @Component
    record Keeping(SubjectStore subjects, DayStore numbers, LookBudget budget, AppSlices days) {}
}
