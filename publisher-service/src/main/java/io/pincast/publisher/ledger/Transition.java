package io.pincast.publisher.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One write in the making: the next state, the next instants, and what is told, all or nothing. */
public final class Transition {
    private static final int ATTEMPTS_KEPT = 20;
    private static final int READS_KEPT = 40;

    private final @Nullable Publication before;
    private final Instant now;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Attempt> attempts;
    private final List<Evidence> reads;
    private Publication next;
    private Publication.Times times;
    private @Nullable Instant doubtSince;
    private int streak;
    private @Nullable VideoUpload video;

    private Transition(@Nullable Publication before, Publication next, Instant now) {
        this.before = before;
        this.next = next;
        this.now = now;
        this.times = next.times();
        this.attempts = new ArrayList<>(next.history().attempts());
        this.reads = new ArrayList<>(next.history().reads());
        this.doubtSince = next.history().doubtSince();
        this.streak = next.history().streak();
        this.video = next.history().video();
    }

    public static Transition of(Publication before, Instant now) {
        return new Transition(before, before, now);
    }

    /** Of a publication that nobody has heard of. */
    public static Transition ofUnknown(Subject subject, Instant now) {
        return new Transition(null, Publication.unknown(subject), now);
    }

    public Publication current() {
        return next;
    }

    /** Enters a round, with what is now to be made where that is known. */
    public Transition round(int round, @Nullable Order order) {
        reads.clear();
        times = new Publication.Times(now, null, null, null, null);
        next = new Publication(
                next.subject(),
                order == null ? next.order() : order,
                round,
                next.state(),
                next.epoch() + 1,
                next.seq(),
                next.version(),
                next.times(),
                next.history(),
                next.answer());
        return this;
    }

    public Transition to(PublicationState state) {
        if (before != null && !before.state().canBecome(state)) {
            throw new IllegalStateException(before.state() + " cannot become " + state);
        }
        next = with(state, next.epoch(), next.seq(), next.answer());
        return this;
    }

    /** Whoever held it until now writes nothing more. */
    public Transition taken() {
        next = with(next.state(), next.epoch() + 1, next.seq(), next.answer());
        return this;
    }

    /** Held until then; a while later somebody else looks. */
    public Transition held(Instant until, Duration grace) {
        times = new Publication.Times(times.preparedAt(), until, times.armedAt(), times.quietAt(), until.plus(grace));
        return this;
    }

    /** Held by nobody; looked at next at that time, or never. */
    public Transition released(@Nullable Instant actAt) {
        times = new Publication.Times(times.preparedAt(), null, times.armedAt(), times.quietAt(), actAt);
        return this;
    }

    public Transition armed(Attempt attempt, Instant quietAt) {
        attempts.add(attempt);
        times = new Publication.Times(
                times.preparedAt(), times.leaseUntil(), attempt.armedAt(), quietAt, times.actAt());
        return this;
    }

    /** Ends the attempt of that round and epoch, where it has no end yet, and tells of it. */
    public Transition ended(int round, long epoch, Attempt.End end) {
        for (var i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            if (attempt.round() == round && attempt.epoch() == epoch && attempt.end() == null) {
                attempts.set(i, attempt.ended(end));
                return tell(round, new Happening.Ended(attempts.get(i)));
            }
        }
        return this;
    }

    public Transition read(Evidence evidence) {
        reads.add(evidence);
        return this;
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public List<Evidence> reads() {
        return List.copyOf(reads);
    }

    /** From now on a Pin may exist that no answer told of. */
    public Transition doubted() {
        if (doubtSince == null) {
            doubtSince = Objects.requireNonNull(times.preparedAt());
        }
        return this;
    }

    public Transition streak(int deferredInARow) {
        streak = deferredInARow;
        return this;
    }

    /** A step of its video is done. */
    public Transition video(VideoUpload upload) {
        video = upload;
        return this;
    }

    public Transition tell(Happening happening) {
        return tell(next.round(), happening);
    }

    private Transition tell(int round, Happening happening) {
        var fact = new Fact(round, next.seq() + 1, now, happening);
        next = with(next.state(), next.epoch(), fact.seq(), next.answer());
        facts.add(fact);
        return this;
    }

    public Transition answer(Happening.Verdict verdict) {
        return answer(next.round(), verdict);
    }

    /** Tells a verdict and keeps it. */
    public Transition answer(int round, Happening.Verdict verdict) {
        tell(round, verdict);
        next = with(next.state(), next.epoch(), next.seq(), facts.getLast());
        return this;
    }

    /** Tells the kept verdict once more, under its own number. */
    public Transition answerAgain() {
        facts.add(Objects.requireNonNull(next.answer()));
        return this;
    }

    public Decision decide() {
        var after = new Publication(
                next.subject(),
                next.order(),
                next.round(),
                next.state(),
                next.epoch(),
                next.seq(),
                next.version() + 1,
                times,
                new Publication.History(
                        last(attempts, ATTEMPTS_KEPT).toList(),
                        last(reads, READS_KEPT).toList(),
                        doubtSince,
                        streak,
                        next.state().mayPublishYet() ? video : null),
                next.answer());
        return before == null ? new Decision.Insert(after, facts) : new Decision.Change(before, after, facts);
    }

    private static <T> Stream<T> last(List<T> all, int most) {
        return all.stream().skip(Math.max(0, all.size() - most));
    }

    private Publication with(PublicationState state, long epoch, long seq, @Nullable Fact answer) {
        return new Publication(
                next.subject(),
                next.order(),
                next.round(),
                state,
                epoch,
                seq,
                next.version(),
                next.times(),
                next.history(),
                answer);
    }
}
