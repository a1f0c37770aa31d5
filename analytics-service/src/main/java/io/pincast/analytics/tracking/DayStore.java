package io.pincast.analytics.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The days that are known. */
public interface DayStore {

    /** The days from {@code from} to {@code to}, both included, oldest first. */
    List<DayNumbers> list(Subject subject, LocalDate from, LocalDate to);

    /** Stores what changed, each with its event in the same write. Returns how many days changed. */
    int store(Subject subject, List<DayNumbers> days, Instant now);
}
