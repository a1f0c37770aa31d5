package io.pincast.analytics.tracking;

import java.time.LocalDate;

/** Pinterest's daily numbers. */
@FunctionalInterface
public interface PinterestNumbers {
    Look look(Subject subject, Access.Granted access, LocalDate from, LocalDate to);
}
