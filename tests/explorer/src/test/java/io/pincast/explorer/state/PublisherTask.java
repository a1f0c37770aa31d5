package io.pincast.explorer.state;

import io.pincast.explorer.documents.Hold;
import io.pincast.explorer.documents.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What a replica of the publisher is in the middle of, and what it believes.
 *
 * @param round and
 * @param epoch under which it holds the publication, or held it
 * @param content of the order as it read it
 * @param age in ticks since it read the clock for the arming
 * @param sight what it saw on the board
 * @param fate of its request, see {@link #GONE}
 */
public record PublisherTask(
        Kind kind,
        int publication,
        int round,
        int epoch,
        int content,
        int age,
        @Nullable Sight sight,
        int fate) {

    public static final PublisherTask IDLE = new PublisherTask(Kind.IDLE, 0, 0, 0, 0, 0, null, 0);
    /** Nothing will come of the request. A number from 0 up: its age where that is open; further down: a Pin came of it. */
    public static final int GONE = -1;

    public enum Kind {
        IDLE(0),
        /** Holds it, whatever there is to be done. */
        HELD(1),
        /** The board showed nothing that stands against another request. */
        LOOKED(2),
        READING(3),
        /** Has read the clock; the arming write comes. */
        ARMING(4),
        /** Does not know whether its arming write won. */
        UNSURE(5),
        ARMED(6),
        /** The last byte has left. */
        WAITING(7);

        private final int rank;

        Kind(int rank) {
            this.rank = rank;
        }
    }

    public static PublisherTask held(int publication, int round, int epoch, int content) {
        return new PublisherTask(Kind.HELD, publication, round, epoch, content, 0, null, 0);
    }

    public boolean isIdle() {
        return kind == Kind.IDLE;
    }

    public boolean isAbout(int which) {
        return kind != Kind.IDLE && publication == which;
    }

    public Hold hold(int clock) {
        return new Hold(publication, round, epoch, clock);
    }

    public PublisherTask to(Kind next) {
        return new PublisherTask(next, publication, round, epoch, content, 0, null, 0);
    }

    public PublisherTask reading(Sight seen) {
        return new PublisherTask(Kind.READING, publication, round, epoch, content, 0, seen, 0);
    }

    public PublisherTask armed() {
        return new PublisherTask(Kind.ARMED, publication, round, epoch, content, age, null, 0);
    }

    public PublisherTask epoch(int next) {
        return next == epoch ? this : new PublisherTask(kind, publication, round, next, content, age, sight, fate);
    }

    public PublisherTask age(int next) {
        return new PublisherTask(kind, publication, round, epoch, content, next, sight, fate);
    }

    public PublisherTask fate(int next) {
        return new PublisherTask(kind, publication, round, epoch, content, age, sight, next);
    }

    public static int pin(int number) {
        return -2 - number;
    }

    public boolean isOpenAtPinterest() {
        return kind == Kind.WAITING && fate >= 0;
    }

    public boolean hasPin() {
        return kind == Kind.WAITING && fate < GONE;
    }

    public int pinNumber() {
        return -2 - fate;
    }

    /** By which replicas of the same kind are put in order: they are interchangeable. */
    public long order() {
        var place = (((kind.rank * 2L + publication) * 8 + round) * 8 + epoch) * 2 + content;
        return ((place * 16 + age) * 16 + fate + 8) << 25 | (sight == null ? 0 : sight.order());
    }
}
