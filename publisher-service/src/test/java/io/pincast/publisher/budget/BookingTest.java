package io.pincast.publisher.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.budget.BudgetBook.Closure;
import io.pincast.publisher.ledger.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingTest {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final BudgetRules RULES =
            new BudgetRules(100, MINUTE, SLACK, Duration.ofMillis(50), 60, Duration.ofSeconds(2));
    private static final Reason WHY = Reason.of("WHY", "Because.", null);
    private final Booking booking = new Booking(RULES);
    private BudgetBook book = BudgetBook.empty(Budget.writes("workspace", "app", "account"));

    private Slot take(@Nullable Instant reserved, Instant now) {
        var turn = booking.take(book, reserved, now);
        book = turn.book();
        return turn.result();
    }

    private Slot.Later later(Instant now) {
        return (Slot.Later) take(null, now);
    }

    private void takeAll(int count, Instant now) {
        for (var i = 0; i < count; i++) {
            assertThat(take(null, now)).isEqualTo(new Slot.Now());
        }
    }

    @Test
    void letsGoUpToTheLimitAndGivesEachFurtherOneASlotOfItsOwn() {
        takeAll(100, NINE);
        var slots = new ArrayList<Instant>();
        for (var i = 0; i < 400; i++) {
            slots.add(later(NINE).slotAt());
        }
        assertThat(slots).doesNotHaveDuplicates().isSorted();
        assertThat(slots.getFirst()).isBetween(NINE.plusSeconds(62), NINE.plusMillis(62_500));
        assertThat(Duration.between(slots.getFirst(), slots.getLast()))
                .as("400 more need three more windows")
                .isBetween(Duration.ofSeconds(186), Duration.ofSeconds(195));
    }

    @Test
    void doesNotLetItGoTwiceAsFastWhereOneWindowEndsAndTheNextBegins() {
        takeAll(100, NINE.plusSeconds(59));
        assertThat(later(NINE.plusSeconds(61)).slotAt()).isAfter(NINE.plusSeconds(120));
    }

    @Test
    void letsWhoComesBackGoBeforeWhoIsNew() {
        takeAll(100, NINE);
        var mine = later(NINE).slotAt();
        for (var i = 1; i < 100; i++) {
            later(NINE);
        }
        assertThat(take(null, mine)).isInstanceOf(Slot.Later.class);
        assertThat(take(mine, mine)).isEqualTo(new Slot.Now());
        assertThat(take(mine.plusMillis(50), mine.plusMillis(120))).isEqualTo(new Slot.Now());
    }

    @Test
    void doesNotSendAwayWhoComesBackLate() {
        takeAll(100, NINE);
        var mine = later(NINE).slotAt();
        for (var i = 1; i < 100; i++) {
            later(NINE);
        }
        assertThat(take(mine, mine.plusSeconds(30))).isEqualTo(new Slot.Now());
    }

    @Test
    void keepsTheOrderOfTheSlotsWhereThereIsNoRoomAfterAll() {
        takeAll(100, NINE);
        var first = later(NINE).slotAt();
        var second = later(NINE).slotAt();
        // Others used up what was there for them: Pinterest says so.
        book = booking.heard(book, new Heard(List.of(), 0L, Duration.ofSeconds(20)), first);
        var again = (Slot.Later) take(first, first);
        var behind = (Slot.Later) take(second, first.plusMillis(5));
        assertThat(again.slotAt()).isEqualTo(first);
        assertThat(again.at()).isAfterOrEqualTo(first.plusSeconds(20));
        assertThat(behind.at()).isAfterOrEqualTo(again.at());
        assertThat(take(first, again.at())).isEqualTo(new Slot.Now());
    }

    @Test
    void plansAnewForWhoComesMuchTooEarly() {
        takeAll(100, NINE);
        var mine = later(NINE).slotAt();
        var moved = (Slot.Later) take(mine, NINE.plusSeconds(10));
        assertThat(moved.slotAt()).isEqualTo(mine);
        assertThat(book.planned().counts()).hasSize(1);
    }

    @Test
    void forgetsASlotThatNobodyComesForInTheEnd() {
        takeAll(100, NINE);
        for (var i = 0; i < 100; i++) {
            later(NINE);
        }
        assertThat(take(null, NINE.plusSeconds(240))).isEqualTo(new Slot.Now());
        assertThat(book.planned().counts()).isEmpty();
    }

    @Test
    void plansOnlySoFarAhead() {
        var near = new Booking(new BudgetRules(1, MINUTE, SLACK, Duration.ofMillis(50), 2, Duration.ZERO));
        var results = new ArrayList<Slot>();
        for (var i = 0; i < 4; i++) {
            var turn = near.take(book, null, NINE);
            book = turn.book();
            results.add(turn.result());
        }
        assertThat(results).element(2).isInstanceOf(Slot.Later.class);
        assertThat(results.getLast())
                .isInstanceOfSatisfying(
                        Slot.None.class, none -> assertThat(none.askAgainAt()).isAfter(NINE.plusSeconds(120)));
    }

    @Test
    void givesBackWhatIsNotSent() {
        takeAll(100, NINE);
        var mine = later(NINE).slotAt();
        book = booking.giveBack(book, mine, NINE);
        assertThat(later(NINE).slotAt()).isEqualTo(mine);
        assertThat(booking.giveBack(book, NINE.minusSeconds(1), NINE)).isEqualTo(book);
    }

    @Test
    void sendsNothingWhileItIsClosedAndThenOneAfterTheOther() {
        book = booking.close(book, new Closure(NINE.plusSeconds(42), WHY), NINE);
        var first = later(NINE);
        assertThat(first.at()).isBetween(NINE.plusSeconds(42), NINE.plusSeconds(43));
        assertThat(first.cause()).isEqualTo(WHY);
        var slots = new ArrayList<Instant>();
        for (var i = 0; i < 20; i++) {
            slots.add(later(NINE).at());
        }
        assertThat(slots).doesNotHaveDuplicates().allMatch(at -> at.isBefore(NINE.plusSeconds(45)));
        assertThat(take(first.slotAt(), first.at())).isEqualTo(new Slot.Now());
    }

    @Test
    void keepsTheLongerOfTwoClosures() {
        var hours = new Closure(NINE.plusSeconds(14_400), WHY);
        book = booking.coolDown(book, hours, NINE);
        book = booking.close(book, new Closure(NINE.plusSeconds(42), WHY), NINE);
        assertThat(book.closedAt(NINE)).contains(hours);
        assertThat(book.obstacles().strikes()).isEqualTo(1);
        book = booking.answered(book, true);
        assertThat(book.obstacles().strikes()).isZero();
    }

    @Test
    void believesPinterestWhereLessIsLeftThanItThought() {
        takeAll(10, NINE);
        book = booking.heard(book, new Heard(List.of(), 5L, Duration.ofSeconds(30)), NINE);
        takeAll(5, NINE);
        assertThat(later(NINE).at()).isBetween(NINE.plusSeconds(30), NINE.plusSeconds(31));
    }

    @Test
    void takesNoMoreBecausePinterestSaysThatMoreIsLeft() {
        takeAll(90, NINE);
        book = booking.heard(book, new Heard(List.of(), 99L, Duration.ofSeconds(1)), NINE);
        takeAll(10, NINE);
        assertThat(take(null, NINE)).isInstanceOf(Slot.Later.class);
    }

    @Test
    void takesALowerLimitOverAndDropsItWhenItIsToldNoMore() {
        var windows = List.of(new Heard.Window(100, Duration.ofSeconds(1)), new Heard.Window(20, MINUTE));
        book = booking.heard(book, new Heard(windows, 20L, MINUTE), NINE);
        takeAll(20, NINE);
        assertThat(take(null, NINE)).isInstanceOf(Slot.Later.class);
        book = booking.heard(book, new Heard(List.of(new Heard.Window(1000, MINUTE)), 900L, MINUTE), NINE);
        assertThat(book.obstacles().limit()).isNull();
    }

    @Test
    void takesNowOrNotAtAll() {
        var turn = booking.takeNow(book, NINE);
        assertThat(turn.result()).isTrue();
        takeAll(100, NINE);
        turn = booking.takeNow(book, NINE);
        assertThat(turn.result()).isFalse();
        assertThat(turn.book()).isEqualTo(book);
    }

    /**
     * Whatever comes late, never or in a heap, and wherever Pinterest's window begins: it never sees more than the limit. Whoever
     * waits has a queue of 300 that wants to go at once.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWindowEverSeesMoreThanTheLimit(long seed) {
        var chance = new Random(seed);
        var arrivals = new ArrayList<Instant>();
        var waiting = new PriorityQueue<Waiting>();
        for (var i = 0; i < 300; i++) {
            waiting.add(new Waiting(NINE.plusMillis(5L * i), null));
        }
        var now = NINE;
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            // One lane: each after the one before.
            now = now.isBefore(next.at()) ? next.at() : now.plusMillis(chance.nextInt(40));
            switch (take(next.slotAt(), now)) {
                case Slot.Now _ -> arrivals.add(now.plusMillis(chance.nextInt(1_999)));
                case Slot.Later later -> {
                    if (chance.nextInt(20) > 0) {
                        var lateness = chance.nextInt(10) == 0 ? 5_000 : 200;
                        waiting.add(new Waiting(later.at().plusMillis(chance.nextInt(lateness)), later.slotAt()));
                    }
                }
                case Slot.Soon soon -> waiting.add(new Waiting(soon.at(), next.slotAt()));
                case Slot.None none -> waiting.add(new Waiting(none.askAgainAt(), null));
            }
            if (chance.nextInt(50) == 0) {
                waiting.add(new Waiting(now.plusMillis(chance.nextInt(3_000)), null));
            }
        }
        arrivals.sort(Instant::compareTo);
        for (var i = 100; i < arrivals.size(); i++) {
            assertThat(Duration.between(arrivals.get(i - 100), arrivals.get(i)))
                    .as("from the %d. to the %d.", i - 100, i)
                    .isGreaterThanOrEqualTo(MINUTE);
        }
        assertThat(arrivals).hasSizeGreaterThan(200);
    }

    @Test
    void usesNearlyAllThatIsAllowed() {
        var waiting = new PriorityQueue<Waiting>();
        for (var i = 0; i < 1_000; i++) {
            waiting.add(new Waiting(NINE.plusMillis(i), null));
        }
        var sent = new ArrayList<Instant>();
        var now = NINE;
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            now = now.isBefore(next.at()) ? next.at() : now.plusMillis(50);
            switch (take(next.slotAt(), now)) {
                case Slot.Now _ -> sent.add(now);
                case Slot.Later later -> waiting.add(new Waiting(later.at().plusMillis(30), later.slotAt()));
                case Slot.Soon soon -> waiting.add(new Waiting(soon.at(), next.slotAt()));
                case Slot.None _ -> throw new AssertionError("the horizon is far");
            }
        }
        // Of ten windows' worth, nine follow the first.
        var minutes = Duration.between(sent.getFirst(), sent.get(900)).toMillis() / 60_000.0;
        assertThat(900 / minutes).as("a minute").isGreaterThan(95);
    }

    @Test
    void letsWhoIsNewStayForWhoIsOnTheWayBackThoughThereIsRoomForBoth() {
        takeAll(100, NINE);
        var slot = later(NINE).slotAt();
        assertThat(take(null, slot.plusMillis(300))).isEqualTo(new Slot.Soon(slot.plusMillis(500)));
        assertThat(take(slot, slot.plusMillis(400))).isEqualTo(new Slot.Now());
        assertThat(take(null, slot.plusMillis(500))).isEqualTo(new Slot.Now());
    }

    @Test
    void keepsTheSlotOfWhoComesEarlyAndStays() {
        takeAll(100, NINE);
        var slots = new ArrayList<Instant>();
        for (var i = 0; i < 60; i++) {
            slots.add(later(NINE).slotAt());
        }
        var planned = book.planned();
        for (var i = 0; i < 5; i++) {
            assertThat(take(slots.getLast(), slots.getFirst().plusMillis(50L * i)))
                    .isInstanceOf(Slot.Soon.class);
        }
        assertThat(book.planned()).isEqualTo(planned);
    }

    @Test
    void letsNobodyStayLongForWhoMayNeverCome() {
        takeAll(100, NINE);
        var slot = later(NINE).slotAt();
        assertThat(take(null, slot.plusMillis(1_300))).isEqualTo(new Slot.Now());
    }

    /** One lane, the first of those that are there; whoever was sent away comes back on a way that takes now longer, now shorter: the same for those of a cell. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsTheOrderWhateverTheWayBackTakes(long seed) {
        var chance = new Random(seed);
        var outside = new PriorityQueue<Numbered>(Comparator.comparing(Numbered::at));
        var lane = new PriorityQueue<Numbered>(Comparator.comparingInt(Numbered::number));
        for (var i = 0; i < 450; i++) {
            outside.add(new Numbered(i, NINE.plusMillis(i), null));
        }
        var way = chance.ints(1_000, 0, 700).toArray();
        var sent = new ArrayList<Integer>();
        var now = NINE;
        while (sent.size() < 450) {
            now = now.plusMillis(50 + chance.nextInt(20));
            if (lane.isEmpty() && outside.element().at().isAfter(now)) {
                now = outside.element().at();
            }
            while (!outside.isEmpty() && !outside.element().at().isAfter(now)) {
                lane.add(outside.remove());
            }
            var next = lane.remove();
            switch (take(next.slotAt(), now)) {
                case Slot.Now _ -> sent.add(next.number());
                case Slot.Later later ->
                    outside.add(new Numbered(
                            next.number(),
                            later.at().plusMillis(way[Math.floorMod(RULES.cell(later.at()), way.length)]),
                            later.slotAt()));
                case Slot.Soon soon -> {
                    lane.add(next);
                    now = soon.at();
                }
                case Slot.None _ -> throw new AssertionError("the horizon is far");
            }
        }
        assertThat(sent).isSorted();
    }

    private record Numbered(
            int number, Instant at, @Nullable Instant slotAt) {}

    private record Waiting(Instant at, @Nullable Instant slotAt) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return at.compareTo(other.at);
        }
    }
}
