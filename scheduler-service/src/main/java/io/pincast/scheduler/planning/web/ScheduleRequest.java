package io.pincast.scheduler.planning.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.schedule.ScheduleWish;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When: an instant, or a local time with its zone, or now. Exactly one of the three. */
@Schema(
        name = "ScheduleRequest",
        description =
                "Exactly one of: dueAt; localDateTime with timeZone; now. A local time that the change to summer time skips is moved forward by the length of the gap; of one that comes twice, the first is taken; the answer's dstAdjustment says so.")
record ScheduleRequest(
        @Schema(example = "2026-12-24T09:00:00Z") @Nullable Instant dueAt,

        @Schema(type = "string", example = "2026-12-24T10:00:00") @Nullable
        LocalDateTime localDateTime,

        @Schema(description = "A name of the IANA list", example = "Europe/Berlin") @Nullable
        String timeZone,

        @Schema(description = "true to publish at once") @Nullable
        Boolean now) {

    ScheduleWish toWish(String pointer) {
        var local = localDateTime != null || timeZone != null;
        var said = Stream.of(dueAt != null, local, Boolean.TRUE.equals(now))
                .filter(Boolean::booleanValue)
                .count();
        if (said != 1) {
            throw ProblemException.invalid(
                    pointer,
                    "Say when in exactly one way: {\"dueAt\": instant}, or {\"localDateTime\": …, \"timeZone\": …}, or {\"now\": true}.");
        }
        if (dueAt != null) {
            return new ScheduleWish.At(dueAt);
        }
        if (!local) {
            return new ScheduleWish.Now();
        }
        if (localDateTime == null || timeZone == null) {
            throw ProblemException.invalid(
                    pointer + (localDateTime == null ? "/localDateTime" : "/timeZone"),
                    "A local time needs both localDateTime, such as 2026-12-24T10:00:00, and timeZone, such as Europe/Berlin.");
        }
        return new ScheduleWish.Local(localDateTime, timeZone);
    }
}
