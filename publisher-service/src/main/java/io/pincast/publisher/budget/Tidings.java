package io.pincast.publisher.budget;

import io.pincast.publisher.budget.BudgetBook.Closure;
import io.pincast.publisher.budget.BudgetBook.Picture;
import io.pincast.publisher.budget.BudgetBook.Telling;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what of an account's budget is worth telling: that it is slow, how slow, why, and that it is free again. */
final class Tidings {
    /** A queue that ends this much sooner or later is the same one. */
    private static final int FINE = 60;

    private final BudgetRules rules;
    private final Booking booking;

    Tidings(BudgetRules rules, Booking booking) {
        this.rules = rules;
        this.booking = booking;
    }

    /** The book with what is told of it noted, and that, where something is. */
    Told of(BudgetBook book, Instant now) {
        if (isQuiet(book, now)) {
            return new Told(book, null);
        }
        var picture = booking.picture(book, now);
        var telling = book.telling();
        if (!differs(picture, telling, now)) {
            return new Told(book.with(lookAgain(telling, nextChange(book, picture, now))), null);
        }
        var mayTellAt = telling.at().plus(rules.tellEvery());
        if (mayTellAt.isAfter(now)) {
            return new Told(book.with(lookAgain(telling, mayTellAt)), null);
        }
        // Rising for ever, also after a book was forgotten and begun anew.
        var seq = Math.max(telling.seq() + 1, now.toEpochMilli());
        var next = new Telling(seq, picture, now, nextChange(book, picture, now));
        return new Told(book.with(next), picture);
    }

    /** Nothing waits, nothing stands in the way, and that is what was told last: the most frequent case by far. */
    private static boolean isQuiet(BudgetBook book, Instant now) {
        if (book.budget().category() != Budget.Category.ORG_WRITE) {
            // How fast an account may be read is nobody's plan.
            return true;
        }
        return book.telling().tellAt() == null
                && book.planned().counts().isEmpty()
                && book.closedAt(now).isEmpty()
                && book.notedAt(now).isEmpty();
    }

    private static Telling lookAgain(Telling telling, @Nullable Instant at) {
        return new Telling(telling.seq(), telling.last(), telling.at(), at);
    }

    private boolean differs(Picture picture, Telling telling, Instant now) {
        var last = telling.last();
        if (last == null) {
            return !isFree(picture, now);
        }
        return isFree(last, telling.at()) != isFree(picture, now)
                || !Objects.equals(code(last), code(picture))
                || last.limit() != picture.limit()
                || apart(last.freeAt(), picture.freeAt(), now)
                                .compareTo(rules.window().dividedBy(FINE))
                        > 0;
    }

    private static @Nullable String code(Picture picture) {
        var cause = picture.cause();
        return Optional.ofNullable(cause).map(Reason::code).orElse(null);
    }

    private boolean isFree(Picture picture, Instant at) {
        return picture.cause() == null
                && !picture.freeAt().isAfter(at.plus(rules.window().dividedBy(FINE)));
    }

    private static Duration apart(Instant one, Instant other, Instant now) {
        return Duration.between(later(one, now), later(other, now)).abs();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** When the picture changes though nobody does anything; never where it is free. */
    private @Nullable Instant nextChange(BudgetBook book, Picture picture, Instant now) {
        if (isFree(picture, now)) {
            return null;
        }
        return Stream.concat(book.closedAt(now).stream(), book.notedAt(now).stream())
                .map(Closure::until)
                .min(Instant::compareTo)
                .orElse(picture.freeAt());
    }

    /**
     * The next book.
     *
     * @param told what is told with it
     */
    record Told(BudgetBook book, @Nullable Picture told) {}
}
