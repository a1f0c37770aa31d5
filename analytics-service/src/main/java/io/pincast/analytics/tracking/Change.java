package io.pincast.analytics.tracking;

import java.time.Instant;

/**
 * A day whose numbers changed.
 *
 * @param version rising with every change of this day
 */
public record Change(Subject subject, DayNumbers day, long version, Instant at) {
    /** Of the day's document. */
    public String id() {
        return subject.key() + "/" + day.date();
    }
}
