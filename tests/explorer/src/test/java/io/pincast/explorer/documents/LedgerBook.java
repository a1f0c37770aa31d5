package io.pincast.explorer.documents;

import io.pincast.explorer.protocol.Contents;
import io.pincast.explorer.protocol.PublisherRules;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.explorer.protocol.Timing;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.BoardReading;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Look;
import io.pincast.publisher.publication.Resolution;
import io.pincast.publisher.publication.Setback;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The publisher's documents that were met, and what its rules make of them. A rule is pure, so each is asked once about each input,
 * however many states share it.
 */
public final class LedgerBook {
    /** The document that is not there yet. */
    public static final int UNKNOWN = 0;

    private static final Reason WHY = Reason.of("WHY", "Because.", null);
    private static final Setback LATER = Setback.retry(WHY, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    private static final Setback NEVER = Setback.fail(WHY);
    private final PublisherRules rules;
    private final LedgerDocuments documents;

    private LedgerBook(PublisherRules rules, LedgerDocuments documents) {
        this.rules = rules;
        this.documents = documents;
    }

    /**
     * An empty one.
     *
     * @param leases whether a lease holds anybody off; else whoever comes may take over at any moment
     * @param others whether there is more than one publication
     */
    public static LedgerBook of(PublisherRules rules, Timing timing, boolean leases, boolean others, Answers answers) {
        return new LedgerBook(rules, new LedgerDocuments(new LedgerForm(timing, leases, others), answers));
    }

    public Optional<Publication> get(int document) {
        return documents.get(document);
    }

    public int size() {
        return documents.size();
    }

    /** P1; {@code contentUnderWay} where the store's unique key refused the round. */
    public LedgerStep due(int document, Due due, boolean contentUnderWay) {
        var input = due.publication()
                | due.round() << 1
                | due.content() << 4
                | bit(due.taken(), 5)
                | bit(contentUnderWay, 6)
                | due.clock() << 7;
        return step(0, document, input, known -> rules.due(known, due.order(), contentUnderWay, Ticks.at(due.clock())));
    }

    /** P2. */
    public LedgerStep revocation(int document, int publication, int round) {
        return step(
                1,
                document,
                publication | round << 1,
                known -> rules.revocation(known, Contents.subject(publication), round, Ticks.NOW));
    }

    public LedgerStep unreadable(int document, int publication, int round) {
        return step(
                2,
                document,
                publication | round << 1,
                known -> rules.unreadable(known, Contents.subject(publication), round, Ticks.NOW));
    }

    /**
     * S7.
     *
     * @param pin the one that was found, with {@link Verdict#FOUND}
     */
    public LedgerStep resolution(int document, int round, Verdict verdict, PinName pin) {
        var input = round | (long) SchedulerBook.number(verdict) << 3 | (long) pin.key() << 5;
        var resolution = new Resolution(
                round,
                switch (verdict) {
                    case FOUND -> new Resolution.Found(pin.toString());
                    case TRY_AGAIN -> new Resolution.TryAgain();
                    case GIVE_UP -> new Resolution.GiveUp();
                });
        return step(3, document, input, known -> rules.resolution(known, resolution, false, Ticks.NOW));
    }

    /** P7, and P3's lapsed lease. */
    public LedgerStep takeOver(int document, int clock) {
        return step(4, document, clock, known -> rules.takeOver(known, Ticks.at(clock)));
    }

    public LedgerStep giveBack(int document, Hold hold) {
        return step(5, document, hold.key(), known -> rules.giveBack(known, hold.held(), Ticks.at(hold.clock())));
    }

    /** P3: not in this round. */
    public LedgerStep notNow(int document, Hold hold, boolean forGood) {
        return step(
                6,
                document,
                hold.key() | bit(forGood, 12),
                known -> rules.notNow(known, hold.held(), forGood ? NEVER : LATER, Ticks.at(hold.clock())));
    }

    /** P4. */
    public LedgerStep arm(int document, Hold hold, int ticksSinceClockWasRead) {
        return step(
                7,
                document,
                hold.key() | (long) ticksSinceClockWasRead << 12,
                known -> rules.arm(known, hold.held(), Ticks.at(hold.clock() - ticksSinceClockWasRead)));
    }

    /** P6: the answer named a Pin. */
    public LedgerStep created(int document, Hold hold, PinName pin) {
        return step(
                8,
                document,
                hold.key() | (long) pin.key() << 12,
                known -> outcome(known, hold, new CallOutcome.Published(pin.toString(), CallOutcome.Call.NONE)));
    }

    /** P6: proven that there is no Pin. */
    public LedgerStep notCreated(int document, Hold hold, boolean forGood) {
        return step(
                9,
                document,
                hold.key() | bit(forGood, 12),
                known -> outcome(
                        known, hold, new CallOutcome.NotCreated(forGood ? NEVER : LATER, CallOutcome.Call.NONE)));
    }

    /** P6: nothing is proven. */
    public LedgerStep unknown(int document, Hold hold) {
        return step(
                10,
                document,
                hold.key(),
                known -> outcome(known, hold, new CallOutcome.Unknown(WHY, CallOutcome.Call.NONE)));
    }

    private Decision outcome(Optional<Publication> known, Hold hold, CallOutcome outcome) {
        return rules.outcome(known, hold.held(), outcome, Ticks.at(hold.clock()));
    }

    /** P8, or P9 where the round is still prepared. */
    public LedgerStep read(int document, Hold hold, Sight sight) {
        return step(11, document, hold.key() | sight.key() << 12, known -> read(known, hold, sight));
    }

    private Decision read(Optional<Publication> known, Hold hold, Sight sight) {
        var quietAt = known.map(publication -> publication.times().quietAt());
        var begunAt = quietAt.orElse(Ticks.LONG_AGO).plus(Ticks.TICK.multipliedBy(sight.begun()));
        var look = new Look(
                sight.whole()
                        ? new BoardReading.Whole(begunAt, sight.pins(), null)
                        : new BoardReading.Broken(begunAt, 0, WHY),
                sight.ofOthers());
        var prepared = known.filter(publication -> publication.state() == PublicationState.PREPARED)
                .isPresent();
        return prepared
                ? rules.lookBeforeArming(known, hold.held(), look, Ticks.at(hold.clock()))
                : rules.read(known, hold.held(), look, Ticks.at(hold.clock()));
    }

    /** A tick passes. */
    public int older(int document) {
        return documents.older(document);
    }

    private static int bit(boolean is, int place) {
        return is ? 1 << place : 0;
    }

    private LedgerStep step(int rule, int document, long input, Function<Optional<Publication>, Decision> decide) {
        return documents.step(rule, document, input, decide);
    }

    /**
     * A message that a round is due, and who takes it in.
     *
     * @param taken whether that replica goes to work on it at once
     */
    public record Due(int publication, int round, int content, boolean taken, int clock) {
        Intake.Due order() {
            return new Intake.Due(
                    Contents.subject(publication), round, Contents.order(content), taken, Optional.empty());
        }
    }
}
