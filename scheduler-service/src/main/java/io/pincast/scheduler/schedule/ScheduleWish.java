package io.pincast.scheduler.schedule;

import java.time.Instant;
import java.time.LocalDateTime;

/** When somebody wants a post published, as they said it. */
public sealed interface ScheduleWish {

    record At(Instant dueAt) implements ScheduleWish {}

    /** By the clocks of a zone. */
    record Local(LocalDateTime localDateTime, String timeZone) implements ScheduleWish {}

    record Now() implements ScheduleWish {}
}
