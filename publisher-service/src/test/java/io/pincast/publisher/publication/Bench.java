package io.pincast.publisher.publication;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Fingerprint.Texts;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.InMemoryLedgerStore;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerMetrics;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import io.pincast.publisher.publication.CallOutcome.Call;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules over a ledger in memory, on a clock that a test moves: what a scheduler, workers and a board would bring. */
final class Bench {
    static final Timers TIMERS = Timers.DEFAULT;
    static final Reason WHY = Reason.of("BOARD_BUSY", "The board is busy.", null);
    final MutableClock clock = MutableClock.at(Samples.NINE);
    final InMemoryLedgerStore store = new InMemoryLedgerStore();
    private final Ledger ledger = new Ledger(store, new LedgerMetrics(new SimpleMeterRegistry()));
    private final Intake intake = new Intake(TIMERS);
    private final Sending sending = new Sending(TIMERS);
    private final Reconciliation reconciliation = new Reconciliation(TIMERS);

    Publication due(String id, int round) {
        return due(id, round, Samples.order("Soup"));
    }

    Publication due(String id, int round, Order order) {
        var due = new Intake.Due(Samples.subject(id), round, order, true, Optional.empty());
        ledger.apply(id, (known, under) -> intake.due(known, due, under, clock.instant()));
        return publication(id);
    }

    Publication revoke(String id, int round) {
        ledger.apply(id, (known, _) -> intake.revocation(known, Samples.subject(id), round, clock.instant()));
        return publication(id);
    }

    Publication unreadable(String id, int round) {
        ledger.apply(id, (known, _) -> intake.unreadable(known, Samples.subject(id), round, WHY, clock.instant()));
        return publication(id);
    }

    Publication resolve(String id, int round, Resolution.Choice choice) {
        var pinOfAnother = choice instanceof Resolution.Found(var pin)
                && !store.findPinsOfOthers("account", List.of(pin), id).isEmpty();
        ledger.apply(
                id,
                (known, _) -> intake.resolution(known, new Resolution(round, choice), pinOfAnother, clock.instant()));
        return publication(id);
    }

    Decision arm(Held held) {
        return ledger.apply(held.publicationId(), (known, _) -> sending.arm(known, held, "SIMULATOR", clock.instant()));
    }

    Decision notNow(Held held, Setback setback) {
        return ledger.apply(held.publicationId(), (known, _) -> sending.notNow(known, held, setback, clock.instant()));
    }

    Decision outcome(Held held, CallOutcome outcome) {
        return ledger.apply(held.publicationId(), (known, _) -> sending.outcome(known, held, outcome, clock.instant()));
    }

    Decision created(Held held, String pinId) {
        return outcome(held, new CallOutcome.Published(pinId, new Call(Duration.ofMillis(412), "rid")));
    }

    Decision refused(Held held, Setback setback) {
        return outcome(held, new CallOutcome.NotCreated(setback, new Call(Duration.ofMillis(90), "rid")));
    }

    Decision unclear(Held held) {
        return outcome(held, new CallOutcome.Unknown(WHY, new Call(Duration.ofSeconds(60), null)));
    }

    Decision takeOver(String id) {
        return ledger.apply(id, (known, _) -> sending.takeOver(known, clock.instant()));
    }

    Decision read(Held held, BoardReading reading) {
        var look = look(held, reading);
        return ledger.apply(
                held.publicationId(), (known, _) -> reconciliation.read(known, held, look, clock.instant()));
    }

    Decision lookBeforeArming(Held held, BoardReading reading) {
        var look = look(held, reading);
        return ledger.apply(
                held.publicationId(),
                (known, _) -> reconciliation.lookBeforeArming(known, held, look, clock.instant()));
    }

    Decision watch(Held held, BoardReading reading) {
        var look = look(held, reading);
        return ledger.apply(
                held.publicationId(), (known, _) -> reconciliation.watch(known, held, look, clock.instant()));
    }

    private Look look(Held held, BoardReading reading) {
        var candidates = Look.candidates(publication(held.publicationId()), reading, TIMERS).stream()
                .map(SeenPin::id)
                .toList();
        return new Look(reading, store.findPinsOfOthers("account", candidates, held.publicationId()));
    }

    /** A whole reading that begins now. */
    BoardReading board(SeenPin... pins) {
        return new BoardReading.Whole(clock.instant(), List.of(pins), pins.length);
    }

    BoardReading broken() {
        return new BoardReading.Broken(clock.instant(), 3, WHY);
    }

    /** A Pin as the sample order makes it. */
    SeenPin pin(String id, Instant createdAt) {
        return new SeenPin(
                id,
                null,
                new Texts("Soup", "https://shop.example/soup", "Recipes for cold days", "A bowl of soup"),
                createdAt);
    }

    SeenPin pinNow(String id) {
        return pin(id, clock.instant());
    }

    static SeenPin another(String id) {
        return new SeenPin(id, null, new Texts("Cake", null, null, null), Samples.NINE);
    }

    /** Opens, arms and loses sight of the outcome. Returns the hold under which it is to be reconciled. */
    Held inDoubt(String id, int round) {
        var held = Held.of(due(id, round));
        arm(held);
        unclear(held);
        return held;
    }

    /** Waits for the next reading's time and takes it over. */
    Held nextReading(String id) {
        clock.set(publication(id).times().actAt());
        takeOver(id);
        return Held.of(publication(id));
    }

    /** Reads an empty board until the round ends. Returns how many readings that took. */
    int readAbsences(String id, Held first) {
        read(first, board());
        var readings = 1;
        while (publication(id).state() == PublicationState.RECONCILING) {
            read(nextReading(id), board());
            readings++;
        }
        return readings;
    }

    Publication publication(String id) {
        return store.find(id).orElseThrow();
    }

    PublicationState state(String id) {
        return publication(id).state();
    }

    List<Happening> told() {
        return store.told().stream().map(Fact::happening).toList();
    }

    Fact lastTold() {
        return store.told().getLast();
    }
}
