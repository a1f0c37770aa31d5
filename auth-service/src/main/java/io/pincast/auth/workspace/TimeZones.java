package io.pincast.auth.workspace;

import io.pincast.defaults.problem.ProblemException;
import java.time.ZoneId;

/** Zones by their IANA names. */
final class TimeZones {
    private TimeZones() {}

    static String known(String timeZone) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw ProblemException.invalid(
                    "/timeZone", "timeZone is an IANA name such as Europe/Berlin or UTC; there is no such zone.");
        }
        return timeZone;
    }
}
