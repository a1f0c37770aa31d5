package io.pincast.explorer.state;

import io.pincast.scheduler.publication.Resolution.Verdict;
import java.util.List;

/**
 * The messages of the topic due-posts about one publication, as a set: whatever was sent stays there, to be delivered as often and as
 * late as may be, or never.
 */
public final class Message {
    /** A tenth of them each: rounds from 1. */
    public static final int MOST_ROUNDS = 5;

    private static final List<Verdict> VERDICTS = List.of(Verdict.FOUND, Verdict.TRY_AGAIN, Verdict.GIVE_UP);
    private static final int REVOCATIONS = 2 * MOST_ROUNDS;
    private static final int RESOLUTIONS = 3 * MOST_ROUNDS;

    private Message() {}

    public static int due(int round, int content) {
        return 1 << (2 * (round - 1) + content);
    }

    public static int revocation(int round) {
        return 1 << (REVOCATIONS + round - 1);
    }

    public static int resolution(int round, Verdict verdict) {
        return 1 << (RESOLUTIONS + VERDICTS.indexOf(verdict) * MOST_ROUNDS + round - 1);
    }

    public static boolean isDue(int number) {
        return number < REVOCATIONS;
    }

    public static boolean isRevocation(int number) {
        return number >= REVOCATIONS && number < RESOLUTIONS;
    }

    public static int round(int number) {
        return isDue(number) ? number / 2 + 1 : (number - REVOCATIONS) % MOST_ROUNDS + 1;
    }

    public static int content(int number) {
        return number % 2;
    }

    public static Verdict verdict(int number) {
        return VERDICTS.get((number - RESOLUTIONS) / MOST_ROUNDS);
    }
}
