package io.pincast.publisher.publication;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static io.pincast.publisher.ledger.PublicationState.RECONCILING;
import static io.pincast.publisher.ledger.PublicationState.UNCONFIRMED;
import static io.pincast.publisher.publication.Bench.TIMERS;
import static io.pincast.publisher.publication.Bench.another;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Evidence;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private final Bench bench = new Bench();

    private Evidence lastRead() {
        return bench.publication("p").history().reads().getLast();
    }

    private Instant quietAt() {
        return bench.publication("p").times().quietAt();
    }

    @Test
    void adoptsThePinThatIsOnTheBoard() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board(another("5"), bench.pinNow("7")));
        assertThat(bench.state("p")).isEqualTo(PUBLISHED);
        assertThat(bench.lastTold().happening())
                .isEqualTo(new Happening.Published("7", "SIMULATOR", Samples.NINE, true));
    }

    @Test
    void takesNoPinThatIsOlderThanTheRound() {
        var held = bench.inDoubt("p", 1);
        // S = 10 s and Pinterest's whole seconds.
        bench.read(held, bench.board(bench.pin("6", Samples.NINE.minusSeconds(12))));
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
        bench.read(bench.nextReading("p"), bench.board(bench.pin("7", Samples.NINE.minusSeconds(11))));
        assertThat(bench.publication("p").pinId()).contains("7");
    }

    /** V13, its second half: both would take the one Pin, and the other's would be lost. */
    @Test
    void takesNoPinThatAnotherPublicationHas() {
        var first = Held.of(bench.due("q", 1));
        bench.arm(first);
        bench.created(first, "7");
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board(bench.pinNow("7")));
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
        assertThat(lastRead().matches()).isEmpty();
        bench.read(bench.nextReading("p"), bench.board(bench.pinNow("7"), bench.pinNow("8")));
        assertThat(bench.publication("p").pinId()).contains("8");
    }

    /** V8: an absence while the request may still be under way proves nothing. */
    @Test
    void countsNoAbsenceThatBeganBeforeNothingCouldComeAnyMore() {
        var held = bench.inDoubt("p", 1);
        bench.clock.set(quietAt());
        bench.read(held, bench.board());
        assertThat(lastRead().counted()).isFalse();
        bench.read(bench.nextReading("p"), bench.board());
        assertThat(lastRead().readAt()).isAfter(quietAt());
        assertThat(lastRead().counted()).isTrue();
    }

    /** V8 once more: however often it is read before, nothing follows from it. */
    @Test
    void concludesNothingFromManyReadingsBeforeThat() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board());
        for (var i = 0; i < 20; i++) {
            bench.clock.set(Samples.NINE.plusSeconds(i));
            var publication = bench.publication("p");
            var again = new Held("p", "account", 1, publication.epoch());
            bench.read(again, bench.board());
            assertThat(bench.state("p")).isEqualTo(RECONCILING);
            assertThat(bench.publication("p").history().absences()).isZero();
        }
    }

    /** V9: enough readings, but not long enough for a Pin that is listed late. */
    @Test
    void concludesNothingBeforeALateListingWouldShow() {
        var held = bench.inDoubt("p", 1);
        for (var i = 1; i <= 10; i++) {
            bench.clock.set(quietAt().plus(TIMERS.listing()).minusSeconds(11 - i));
            bench.read(held, bench.board());
            assertThat(bench.state("p")).as("reading " + i).isEqualTo(RECONCILING);
        }
        assertThat(bench.publication("p").history().absences()).isGreaterThan(TIMERS.absences());
        bench.clock.set(quietAt().plus(TIMERS.listing()));
        bench.read(held, bench.board());
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
    }

    @Test
    void concludesNothingFromFewReadingsHoweverLate() {
        var held = bench.inDoubt("p", 1);
        bench.clock.set(quietAt().plus(TIMERS.listing()).plusSeconds(60));
        bench.read(held, bench.board());
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
        bench.read(bench.nextReading("p"), bench.board());
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
        bench.read(bench.nextReading("p"), bench.board());
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
    }

    @Test
    void readsAtGrowingIntervalsUntilAbsenceIsProven() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board());
        var times = new ArrayList<Instant>(List.of(Samples.NINE));
        while (bench.state("p") == RECONCILING) {
            var next = bench.nextReading("p");
            times.add(bench.clock.instant());
            bench.read(next, bench.board());
        }
        var quiet = quietAt();
        assertThat(times)
                .containsExactly(
                        Samples.NINE,
                        Samples.NINE.plusSeconds(30),
                        Samples.NINE.plusSeconds(90),
                        quiet.plusMillis(1),
                        quiet.plusMillis(1).plusSeconds(240),
                        quiet.plus(TIMERS.listing()));
        assertThat(bench.lastTold().happening())
                .isInstanceOfSatisfying(
                        Happening.Deferred.class,
                        deferred -> assertThat(deferred.reason().code()).isEqualTo("NOT_FOUND_ON_BOARD"));
    }

    @Test
    void countsNoReadingThatBroke() {
        var held = bench.inDoubt("p", 1);
        bench.clock.set(quietAt().plusSeconds(1));
        bench.read(held, bench.broken());
        assertThat(lastRead()).isEqualTo(new Evidence(bench.clock.instant(), 3, false, false, List.of()));
        assertThat(bench.state("p")).isEqualTo(RECONCILING);
    }

    @Test
    void countsNoReadingThatShowsFewerPinsThanTheBoardHas() {
        var held = bench.inDoubt("p", 1);
        bench.clock.set(quietAt().plusSeconds(1));
        bench.read(held, new BoardReading.Whole(bench.clock.instant(), List.of(another("5")), 2));
        assertThat(lastRead().counted()).isFalse();
        bench.read(bench.nextReading("p"), new BoardReading.Whole(bench.clock.instant(), List.of(another("5")), null));
        assertThat(lastRead().counted()).isTrue();
    }

    @Test
    void asksAPersonInsteadOfTryingAgainWhereTheWorkspaceWantsIt() {
        var sample = Samples.order("Soup");
        var asking = new Order(sample.boardId(), null, sample.content(), sample.dueAt(), sample.notAfter(), true);
        var held = Held.of(bench.due("p", 1, asking));
        bench.arm(held);
        bench.unclear(held);
        bench.readAbsences("p", held);
        assertThat(bench.state("p")).isEqualTo(UNCONFIRMED);
        assertThat(bench.lastTold().happening()).isInstanceOfSatisfying(Happening.Unconfirmed.class, unconfirmed -> {
            assertThat(unconfirmed.reason().code()).isEqualTo("NOT_FOUND_ASK");
            assertThat(unconfirmed.evidence()).filteredOn(Evidence::counted).hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void asksAPersonWhereSeveralPinsMatch() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board(bench.pinNow("7"), bench.pinNow("8")));
        assertThat(bench.state("p")).isEqualTo(UNCONFIRMED);
        assertThat(bench.lastTold().happening()).isInstanceOfSatisfying(Happening.Unconfirmed.class, unconfirmed -> {
            assertThat(unconfirmed.evidence()).hasSize(1);
            assertThat(unconfirmed.evidence().getFirst().matches()).containsExactly("7", "8");
        });
    }

    @Test
    void asksAPersonWhereItIsNotToldWhenThePinWasMade() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board(bench.pin("7", null)));
        assertThat(bench.state("p")).isEqualTo(UNCONFIRMED);
    }

    @Test
    void asksAPersonInTheEndWithAllTheEvidence() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.broken());
        while (bench.state("p") == RECONCILING) {
            bench.read(bench.nextReading("p"), bench.broken());
        }
        assertThat(bench.state("p")).isEqualTo(UNCONFIRMED);
        assertThat(bench.clock.instant()).isAfterOrEqualTo(quietAt().plus(TIMERS.reconcileWithin()));
        assertThat(bench.lastTold().happening())
                .isInstanceOfSatisfying(
                        Happening.Unconfirmed.class,
                        unconfirmed -> assertThat(unconfirmed.evidence()).hasSizeGreaterThan(5));
    }

    @Test
    void letsNobodyConcludeWhoLostTheRound() {
        var held = bench.inDoubt("p", 1);
        bench.clock.advance(Duration.ofMinutes(5));
        bench.takeOver("p");
        assertThat(bench.read(held, bench.board(bench.pinNow("7")))).isInstanceOf(Decision.Nothing.class);
    }

    @Test
    void looksOnceMoreBeforeTheNextRoundIsArmedAndTakesWhatWasListedLate() {
        var held = bench.inDoubt("p", 1);
        var late = bench.pin("7", quietAt());
        bench.readAbsences("p", held);
        bench.clock.advance(Duration.ofSeconds(30));
        var next = Held.of(bench.due("p", 2));
        assertThat(bench.publication("p").isDoubtful()).isTrue();
        bench.lookBeforeArming(next, bench.board(late));
        assertThat(bench.publication("p").pinId()).contains("7");
        assertThat(bench.arm(next)).isInstanceOf(Decision.Nothing.class);
    }

    /** Both of equal content; the other's outcome is not known, so its Pin is in no ledger yet. */
    @Test
    void asksAPersonWhereAPinWasMadeLaterThanTheUnclearRoundCouldMakeOne() {
        bench.readAbsences("p", bench.inDoubt("p", 1));
        var other = bench.inDoubt("q", 1);
        var pinOfTheOther = bench.pinNow("7");
        bench.read(other, bench.broken());
        while (bench.state("q") == RECONCILING) {
            bench.read(bench.nextReading("q"), bench.broken());
        }
        assertThat(bench.state("q")).isEqualTo(UNCONFIRMED);
        var next = Held.of(bench.due("p", 2));
        bench.lookBeforeArming(next, bench.board(pinOfTheOther));
        assertThat(bench.state("p")).isEqualTo(UNCONFIRMED);
        assertThat(bench.lastTold().happening())
                .isInstanceOfSatisfying(
                        Happening.Unconfirmed.class,
                        unconfirmed -> assertThat(unconfirmed.reason().code()).isEqualTo("PIN_CAME_LATER"));
    }

    @Test
    void takesEvenAPinOfTheFirstUnclearRoundInTheThird() {
        var first = bench.inDoubt("p", 1);
        var early = bench.pin("7", Samples.NINE.plusSeconds(5));
        bench.readAbsences("p", first);
        var second = Held.of(bench.due("p", 2));
        bench.lookBeforeArming(second, bench.board());
        bench.arm(second);
        bench.unclear(second);
        bench.readAbsences("p", second);
        var third = Held.of(bench.due("p", 3));
        bench.lookBeforeArming(third, bench.board(early));
        assertThat(bench.publication("p").pinId()).contains("7");
    }

    @Test
    void goesOnToArmWhereNothingIsThere() {
        bench.readAbsences("p", bench.inDoubt("p", 1));
        var next = Held.of(bench.due("p", 2));
        bench.lookBeforeArming(next, bench.board(another("5")));
        assertThat(bench.state("p")).isEqualTo(PREPARED);
        assertThat(bench.lastTold().happening()).isInstanceOf(Happening.BoardRead.class);
        assertThat(bench.arm(next)).isInstanceOf(Decision.Change.class);
    }

    @Test
    void putsOffARoundWhoseLookBroke() {
        bench.readAbsences("p", bench.inDoubt("p", 1));
        var next = Held.of(bench.due("p", 2));
        bench.lookBeforeArming(next, bench.broken());
        assertThat(bench.state("p")).isEqualTo(DEFERRED);
        assertThat(bench.publication("p").isDoubtful()).isTrue();
    }

    @Test
    void watchesTheBoardWhereASecondRequestWasSentAndTellsOfASecondPin() {
        bench.readAbsences("p", bench.inDoubt("p", 1));
        var next = Held.of(bench.due("p", 2));
        bench.lookBeforeArming(next, bench.board());
        bench.arm(next);
        bench.created(next, "8");
        assertThat(bench.publication("p").times().actAt())
                .isEqualTo(bench.clock.instant().plus(TIMERS.listing()));

        bench.watch(bench.nextReading("p"), bench.board(bench.pinNow("8")));
        assertThat(bench.told()).noneMatch(Happening.PossibleDuplicate.class::isInstance);
        bench.watch(bench.nextReading("p"), bench.board(bench.pinNow("8"), bench.pin("7", Samples.NINE)));
        assertThat(bench.lastTold().happening()).isEqualTo(new Happening.PossibleDuplicate(List.of("8", "7")));
        assertThat(bench.publication("p").times().actAt()).isNull();
        assertThat(bench.publication("p").pinId()).contains("8");
    }

    @Test
    void stopsWatchingAfterAWhile() {
        bench.readAbsences("p", bench.inDoubt("p", 1));
        var next = Held.of(bench.due("p", 2));
        bench.lookBeforeArming(next, bench.board());
        bench.arm(next);
        bench.created(next, "8");
        var from = bench.clock.instant();
        var readings = 0;
        while (bench.publication("p").times().actAt() != null) {
            bench.watch(bench.nextReading("p"), bench.board(bench.pinNow("8")));
            readings++;
        }
        assertThat(readings).isBetween(5, 15);
        assertThat(Duration.between(from, bench.clock.instant())).isEqualTo(TIMERS.watch());
    }

    @Test
    void doesNotWatchWhereOneRequestWasSent() {
        var held = bench.inDoubt("p", 1);
        bench.read(held, bench.board(bench.pinNow("7")));
        assertThat(bench.publication("p").times().actAt()).isNull();
    }
}
