package io.pincast.auth.appbudget;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Removes days that are over. */
@Component
class OldAppDays implements Chore {
    private final AppDayStore days;
    private final Clock clock;

    OldAppDays(AppDayStore days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remove-old-app-days";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        days.deleteBefore(Slicing.dayOf(clock.instant()).minusDays(2));
    }
}
