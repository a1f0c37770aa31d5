package io.pincast.appbudget;

import io.pincast.appbudget.AppLedger.Answer;
import io.pincast.appbudget.AppLedger.App;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Spends slices of Trial apps' days, one request after the other. They are held in memory: what a crash loses was spent in the
 * ledger, so at worst a day has a slice less, and never one too many.
 */
public class AppSlices implements AutoCloseable {
    /** So few that others, too, come to theirs. */
    private static final int WANTED = 10;
    /** Somebody may give something back, so it is asked again now and then. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

    private final AppLedger ledger;
    private final Clock clock;
    private final Map<Key, Purse> purses = new ConcurrentHashMap<>();

    public AppSlices(AppLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes one request of the app's day. */
    public Taken take(App app, String category) {
        return purses.computeIfAbsent(new Key(app, category), _ -> new Purse()).take(app, category);
    }

    /** When there is more, where it is known that nothing is left; asks nobody. */
    public Optional<Instant> usedUpUntil(App app, String category) {
        return Optional.ofNullable(purses.get(new Key(app, category))).flatMap(Purse::usedUpUntil);
    }

    /** Gives back what is left. */
    @Override
    public void close() {
        purses.forEach((key, purse) -> purse.empty(key.app()));
    }

    private record Key(App app, String category) {}

    /** Whether it may be sent. */
    public sealed interface Taken {
        record Yes() implements Taken {}

        /** Not today. */
        record UsedUp(Instant dayEndsAt) implements Taken {}

        /** Who could tell is away. */
        record Unknown(String why) implements Taken {}
    }

    private final class Purse {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable String sliceId;
        private int left;
        private Instant expiresAt = Instant.EPOCH;
        private Instant emptyUntil = Instant.EPOCH;
        private Instant dayEndsAt = Instant.EPOCH;

        Taken take(App app, String category) {
            lock.lock();
            try {
                var now = clock.instant();
                if (left > 0 && now.isBefore(expiresAt)) {
                    left--;
                    return new Taken.Yes();
                }
                if (now.isBefore(emptyUntil)) {
                    return new Taken.UsedUp(dayEndsAt);
                }
                return switch (ledger.slice(app, category, WANTED)) {
                    case Answer.Away(var why) -> new Taken.Unknown(why);
                    case Answer.Given given -> fill(given, now);
                };
            } finally {
                lock.unlock();
            }
        }

        Optional<Instant> usedUpUntil() {
            lock.lock();
            try {
                return clock.instant().isBefore(emptyUntil) ? Optional.of(dayEndsAt) : Optional.empty();
            } finally {
                lock.unlock();
            }
        }

        private Taken fill(Answer.Given given, Instant now) {
            sliceId = given.sliceId();
            expiresAt = given.expiresAt();
            dayEndsAt = given.dayEndsAt();
            if (given.requests() == 0) {
                left = 0;
                var again = now.plus(ASK_AGAIN);
                emptyUntil = again.isBefore(dayEndsAt) ? again : dayEndsAt;
                return new Taken.UsedUp(dayEndsAt);
            }
            left = given.requests() - 1;
            return new Taken.Yes();
        }

        void empty(App app) {
            lock.lock();
            try {
                if (sliceId != null && left > 0) {
                    ledger.giveBack(app, sliceId, left);
                }
                left = 0;
            } finally {
                lock.unlock();
            }
        }
    }
}
