package io.pincast.explorer.protocol;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is explored.
 *
 * @param decisions how many a person takes about what failed or is unclear
 * @param budget how many requests Pinterest takes; 0 for any number
 */
public record Scene(String name, Cast cast, Timing timing, Set<May> may, int decisions, int budget) {

    public Scene {
        may = Set.copyOf(may);
    }

    /** How many there are of each. Rounds after the last are not claimed. */
    public record Cast(int publications, int rounds, int schedulers, int publishers) {}

    /** What may happen beside the protocol itself. Crashes, freezes, redelivery, loss and unclear answers always may. */
    public enum May {
        EDIT,
        CANCEL,
        /** A due message that nobody can read. */
        GARBLE,
        /** None of them can be read. */
        GARBLE_ALL,
        /** A round that is refused for good. */
        REFUSE_FOR_GOOD,
        /** A reading of the board that breaks off. */
        BREAK_READING,
        /** Nothing between claim and message; so the publisher's side can be looked at with more on it. */
        HAND_OVER_AT_ONCE,
        /** An arming write whose result nobody learns. */
        LOSE_SIGHT_OF_ARMING
    }

    public static Scene of(String name, Cast cast, Timing timing, May... may) {
        var all = EnumSet.noneOf(May.class);
        all.addAll(Set.of(may));
        return new Scene(name, cast, timing, all, 0, 0);
    }

    public Scene decisions(int most) {
        return new Scene(name, cast, timing, may, most, budget);
    }

    public Scene budget(int most) {
        return new Scene(name, cast, timing, may, decisions, most);
    }

    /** With messages that nobody can read, where the other scene has them. */
    public Scene garbledIf(Scene other) {
        return other.may(May.GARBLE) ? of(name, cast, timing, May.GARBLE_ALL) : this;
    }

    public boolean may(May what) {
        return may.contains(what);
    }
}
