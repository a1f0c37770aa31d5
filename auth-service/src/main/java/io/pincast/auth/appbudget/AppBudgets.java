package io.pincast.auth.appbudget;

import io.pincast.auth.appbudget.AppDay.Slice;
import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Gives out slices of Trial apps' days, and counts what this service spends itself. */
@Service
public class AppBudgets {
    private static final int TRIES = 100;
    private final AppDayStore days;
    private final AppBudgetProperties properties;
    private final Slicing slicing;
    private final Ids ids;
    private final Clock clock;

    AppBudgets(AppDayStore days, AppBudgetProperties properties, Ids ids, Clock clock) {
        this.days = days;
        this.properties = properties;
        this.slicing = new Slicing(properties);
        this.ids = ids;
        this.clock = clock;
    }

    /** A slice of at most so many requests, or when there is more. */
    public Given slice(PinterestApp app, boolean publishing, Category category, int wanted) {
        for (var tried = 0; tried < TRIES; tried++) {
            var now = clock.instant();
            var day = today(key(app.environment(), app.appId()), now);
            var slice = slicing.slice(day, publishing, category, wanted, ids.nextText(), now);
            if (slice.isEmpty() || days.write(slicing.with(day, slice.get(), now))) {
                return new Given(slice, Slicing.endOf(day.day()));
            }
        }
        throw busy();
    }

    /** What is left of a slice comes back. */
    public void giveBack(PinterestApp app, String sliceId, int unused) {
        change(key(app.environment(), app.appId()), day -> slicing.givenBack(day, sliceId, unused));
    }

    /**
     * Before this service calls Pinterest for a person.
     *
     * @throws ProblemException 429 where the app is a Trial one and what is not kept for publishing is used up
     */
    public void requireRoom(PinterestApp app, Category category) {
        var now = clock.instant();
        if (app.accessTier() == AccessTier.TRIAL
                && slicing.left(today(key(app.environment(), app.appId()), now), false, category) == 0) {
            throw usedUp(Duration.between(now, Slicing.endOf(Slicing.dayOf(now))));
        }
    }

    /** How much of its day a Trial app has used; empty for any other, which is not counted by the day. */
    public Optional<Used> used(PinterestApp app) {
        if (app.accessTier() != AccessTier.TRIAL) {
            return Optional.empty();
        }
        var day = today(key(app.environment(), app.appId()), clock.instant());
        return Optional.of(new Used(day.spentInAll(), properties.perDay(), Slicing.endOf(day.day())));
    }

    /** This service has called Pinterest. Counted whatever is left: the call was made. */
    public void spent(Environment environment, String appId, Category category) {
        change(key(environment, appId), day -> slicing.spent(day, category, 1));
    }

    private void change(String app, UnaryOperator<AppDay> change) {
        for (var tried = 0; tried < TRIES; tried++) {
            var day = today(app, clock.instant());
            var next = change.apply(day);
            if (next.equals(day) || days.write(next)) {
                return;
            }
        }
        throw busy();
    }

    private AppDay today(String app, Instant now) {
        var day = Slicing.dayOf(now);
        return days.find(app, day).orElseGet(() -> AppDay.unspent(app, day));
    }

    private static String key(Environment environment, String appId) {
        return environment + "/" + appId;
    }

    private static ProblemException usedUp(Duration left) {
        return new ProblemException(
                ProblemKind.TOO_MANY,
                "app-budget-used-up",
                "The Pinterest app's requests of this day are used up",
                "The Pinterest app has Trial access, which allows it only so many requests a day, and what is left of them is kept"
                        + " for publishing. Try again after midnight UTC, or ask Pinterest for Standard access on the app's page.",
                List.of(),
                Map.of("Retry-After", Long.toString(Math.max(1, left.toSeconds()))));
    }

    private static ProblemException busy() {
        return new ProblemException(
                ProblemKind.UNAVAILABLE,
                "app-budget-busy",
                "The app's budget is being changed",
                "The app's budget was being changed by others the whole time. Try again in a moment.");
    }

    /**
     * Of a day.
     *
     * @param requests what is out in slices included
     */
    public record Used(int requests, int perDay, Instant dayEndsAt) {}

    /**
     * What was given.
     *
     * @param slice none where nothing is left for who asked
     * @param dayEndsAt when there is more
     */
    public record Given(Optional<Slice> slice, Instant dayEndsAt) {}
}
