package io.pincast.analytics.tracking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a subject is looked at next, and over which days: by its age alone. */
public final class PollSchedule {
    /** Pinterest looks back 90 days, by its own clock in UTC; one day less is always inside. */
    static final int LOOK_BACK_DAYS = 89;

    private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
    private final PollProperties properties;

    public PollSchedule(PollProperties properties) {
        this.properties = properties;
    }

    Instant first(Instant now) {
        return now.plus(properties.firstDelay());
    }

    Instant next(Subject subject, Instant now) {
        return now.plus(jittered(subject, pause(subject, now)));
    }

    private Duration pause(Subject subject, Instant now) {
        if (subject.kind() == Subject.Kind.ACCOUNT) {
            return properties.account();
        }
        var age = Duration.between(subject.since(), now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return properties.firstHour();
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return properties.firstDay();
        }
        if (age.compareTo(Duration.ofDays(7)) < 0) {
            return properties.firstWeek();
        }
        return age.compareTo(Duration.ofDays(90)) < 0 ? properties.firstQuarter() : properties.later();
    }

    /** Up to a tenth more, by the subject's name: what was published together is not looked at together for ever. */
    private static Duration jittered(Subject subject, Duration pause) {
        var share = Math.floorMod(subject.key().hashCode(), 100);
        return pause.plus(pause.multipliedBy(share).dividedBy(1000));
    }

    /** After a day whose requests were used up; not all in the same moment. */
    Instant afterDayEnd(Subject subject, Instant dayEndsAt) {
        return dayEndsAt.plusSeconds(Math.floorMod(subject.key().hashCode(), 3_600));
    }

    Instant afterFailure(int failures, Duration told, Instant now) {
        var backoff = Duration.ofSeconds(30).multipliedBy(1L << Math.min(failures, 10));
        var pause = backoff.compareTo(LONGEST_BACKOFF) < 0 ? backoff : LONGEST_BACKOFF;
        return now.plus(told.compareTo(pause) > 0 ? told : pause);
    }

    /** From the day it began, but no further back than Pinterest tells. */
    LocalDate from(Subject subject, Instant now) {
        var today = today(now);
        var earliest = today.minusDays(LOOK_BACK_DAYS);
        if (subject.kind() == Subject.Kind.ACCOUNT) {
            return earliest;
        }
        var begun = LocalDate.ofInstant(subject.since(), ZoneOffset.UTC);
        return begun.isBefore(earliest) ? earliest : begun.isAfter(today) ? today : begun;
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
