package io.pincast.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.explorer.check.Situation;
import io.pincast.explorer.check.Situation.Manner;
import io.pincast.explorer.protocol.Protocol;
import io.pincast.explorer.protocol.Scene;
import io.pincast.explorer.protocol.Scene.Cast;
import io.pincast.explorer.protocol.Scene.May;
import io.pincast.explorer.protocol.Timing;
import io.pincast.explorer.search.Search;
import io.pincast.explorer.step.Harm;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The protocol as it runs, in one scene after the other: every state is visited, and none is wrong. */
class RealProtocolTest {
    private static final int BOUND = 40_000_000;
    private static final Timing TIMING = Timing.SMALLEST;
    private static final Timing APART = TIMING.clockAhead(1);
    private static final May[] EVERYTHING = {
        May.EDIT, May.CANCEL, May.REFUSE_FOR_GOOD, May.BREAK_READING, May.LOSE_SIGHT_OF_ARMING
    };
    /** Two schedulers, two publishers. */
    private static final Cast TWO_ROUNDS = new Cast(1, 2, 2, 2);

    private static final Cast THREE_ROUNDS = new Cast(1, 3, 2, 2);
    /** Of equal content on one board. */
    private static final Cast TWO_PUBLICATIONS = new Cast(2, 2, 1, 2);

    private static void holds(Scene scene, boolean leases, boolean forgets) {
        var protocol = Protocol.real(scene.timing()).forgetting(forgets);
        var outcome = Search.through(
                new Situation(scene, protocol, new Manner(leases, true), EnumSet.allOf(Harm.class)), BOUND);
        Report.of(scene.name(), outcome);
        assertThat(outcome.violation()).isEmpty();
        assertThat(outcome.complete()).isTrue();
    }

    private static May[] everythingAnd(May... more) {
        return Stream.concat(Stream.of(EVERYTHING), Stream.of(more)).toArray(May[]::new);
    }

    @Test
    void holdsOverTwoRoundsWithCancelAndEdit() {
        holds(Scene.of("two rounds", TWO_ROUNDS, TIMING, EVERYTHING), true, true);
    }

    @Test
    void holdsWhereNothingIsLeftOut() {
        holds(Scene.of("two rounds, nothing left out", TWO_ROUNDS, TIMING, May.EDIT, May.CANCEL), true, false);
    }

    @Test
    void holdsWhereClocksDifferAsMuchAsTheyMay() {
        holds(Scene.of("two rounds, clocks apart", TWO_ROUNDS, APART, EVERYTHING), true, true);
    }

    @Test
    void holdsOverThreeRoundsWhoeverTakesOverWhenever() {
        holds(Scene.of("three rounds, no leases", THREE_ROUNDS, APART.absences(2), EVERYTHING), false, true);
    }

    @Test
    void holdsWhateverAPersonDecides() {
        holds(Scene.of("a person decides", TWO_ROUNDS, TIMING, EVERYTHING).decisions(2), true, true);
    }

    @Test
    void holdsWhereMessagesCannotBeRead() {
        holds(
                Scene.of("unreadable messages", TWO_ROUNDS, TIMING, everythingAnd(May.GARBLE))
                        .decisions(1),
                true,
                true);
    }

    @Test
    void holdsWhereTwoPublicationsCouldBeTakenForOneAnother() {
        holds(
                Scene.of("equal content", TWO_PUBLICATIONS, TIMING, May.HAND_OVER_AT_ONCE, May.BREAK_READING),
                false,
                true);
    }

    @Test
    void spendsNoMoreThanTheBudget() {
        holds(Scene.of("a budget of one", new Cast(1, 3, 1, 2), TIMING).budget(1), true, true);
    }

    /** Later listing, later creation, more readings, clocks apart, three rounds and decisions, all at once. */
    @Test
    @EnabledIfSystemProperty(named = "pincast.long", matches = "true")
    void holdsOverThreeRoundsWithEverything() {
        var longer = TIMING.absences(3).creation(2).listing(4).clockAhead(1);
        holds(
                Scene.of("three rounds, everything", THREE_ROUNDS, longer, EVERYTHING)
                        .decisions(2),
                true,
                true);
        holds(Scene.of("everything, nothing left out", TWO_ROUNDS, TIMING, EVERYTHING), true, false);
    }

    @Test
    @EnabledIfSystemProperty(named = "pincast.long", matches = "true")
    void holdsForEqualContentWithEverything() {
        var may = new May[] {May.HAND_OVER_AT_ONCE, May.BREAK_READING, May.REFUSE_FOR_GOOD, May.LOSE_SIGHT_OF_ARMING};
        holds(Scene.of("equal content, clocks apart", TWO_PUBLICATIONS, APART, may), true, true);
        holds(
                Scene.of("equal content, a person decides", TWO_PUBLICATIONS, TIMING, May.HAND_OVER_AT_ONCE)
                        .decisions(1),
                false,
                true);
        holds(Scene.of("equal content, two schedulers", new Cast(2, 2, 2, 2), TIMING), false, true);
    }
}
