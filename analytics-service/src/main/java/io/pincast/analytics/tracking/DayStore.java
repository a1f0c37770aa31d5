package io.pincast.analytics.tracking;

import java.time.Instant;
import java.util.List;

/** The days that are known. */
@FunctionalInterface
public interface DayStore {

    /** Stores what changed, each with its event in the same write. Returns how many days changed. */
    int store(Subject subject, List<DayNumbers> days, Instant now);
}
