package io.pincast.analytics.tracking;

import java.time.Instant;

/**
 * A subject that this replica may look at now.
 *
 * @param leasedUntil until then no other replica takes it; what is written back names it
 * @param failures looks that failed in a row
 */
public record Due(Subject subject, Instant leasedUntil, int failures) {}
