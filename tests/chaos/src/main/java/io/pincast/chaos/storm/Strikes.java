package io.pincast.chaos.storm;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.pincast.chaos.cluster.Scale;
import io.pincast.chaos.plan.PlannedPost;
import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Place;
import io.pincast.chaos.storm.Strike.Action;
import io.pincast.chaos.storm.Strike.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The faults at named points that a run has time for, in an order of its seed. */
final class Strikes {
    private static final Duration RESTART = ofSeconds(9);
    private final Scale scale;

    Strikes(Scale scale) {
        this.scale = scale;
    }

    /** What the publishers meet. */
    List<Strike> ofPublisher() {
        return List.of(
                kill(NamedPoint.BEFORE_ARMING, Place.ARMING, Condition.ANY),
                frozenBeforeArming(),
                kill(NamedPoint.AFTER_ARMING, Place.ARMED, Condition.ANY),
                frozenAfterArming(),
                kill(NamedPoint.BEFORE_LAST_CHUNK, Place.LAST_CHUNK, Condition.ANY),
                freeze(NamedPoint.BEFORE_LAST_CHUNK, Place.LAST_CHUNK, scale.pastEverything()),
                killedBeforeAnswer(),
                kill(NamedPoint.BEFORE_STORING, Place.ANSWERED, Strikes::hasPin),
                kill(NamedPoint.TWIN_KILLED, Place.ANSWERED, (passing, post) -> hasPin(passing, post) && post.twin()),
                new Strike(
                        NamedPoint.OUTBOX_SENT,
                        Place.SENDING_EVENT,
                        (passing, post) -> passing.detail().startsWith("PinPublished"),
                        new Action.KillOnceGone(Place.EVENT_SENT, ZERO),
                        RESTART),
                new Strike(
                        NamedPoint.DEFERRED_HELD,
                        Place.SENDING_EVENT,
                        (passing, post) -> passing.detail().startsWith("PublicationDeferred") && post.isPlain(),
                        new Action.HoldWhileCancelled(),
                        ofSeconds(1)),
                kill(NamedPoint.BUDGET_MOVED, Place.ARMING, Condition.ANY));
    }

    Strike frozenBeforeArming() {
        return freeze(NamedPoint.BEFORE_ARMING, Place.ARMING, scale.pastLease());
    }

    Strike frozenAfterArming() {
        return freeze(NamedPoint.AFTER_ARMING, Place.ARMED, scale.pastEverything());
    }

    Strike killedBeforeAnswer() {
        return new Strike(
                NamedPoint.BEFORE_ANSWER,
                Place.ARMED,
                (passing, post) -> passing.detail().equals(Passing.LAST_CHUNK_KNOWN),
                new Action.KillOnceGone(Place.ALL_SENT, ofMillis(200)),
                RESTART);
    }

    /** Its equal follows while nobody knows what became of it. */
    Strike twinKilledBeforeSending() {
        return kill(NamedPoint.AFTER_ARMING, Place.ARMED, (passing, post) -> post.twin());
    }

    /** What the schedulers meet. */
    List<Strike> ofScheduler() {
        return List.of(
                kill(NamedPoint.AFTER_CLAIM, Place.CLAIMED, Condition.ANY),
                kill(NamedPoint.AFTER_SEND, Place.MARKING, Condition.ANY),
                new Strike(
                        NamedPoint.ANSWER_BEFORE_MARK,
                        Place.MARKING,
                        Condition.ANY,
                        new Action.Hold(scale.claimLease().minusMillis(300)),
                        ofSeconds(1)),
                new Strike(
                        NamedPoint.UNREADABLE,
                        Place.SENDING_EVENT,
                        (passing, post) ->
                                passing.detail().startsWith("PublicationDue") && passing.round() == 1 && post.isPlain(),
                        new Action.Spoil(),
                        ofSeconds(1)),
                freeze(
                        NamedPoint.SCHEDULER_FROZEN,
                        Place.CLAIMED,
                        scale.claimLease().multipliedBy(2).plusSeconds(3)));
    }

    /**
     * As many as there is time for; those that others would have had go first where the seed is the next one.
     *
     * @param time of one replica; there are two, which take turns
     */
    static List<Strike> chosen(List<Strike> all, long seed, Duration time) {
        var random = new Random(seed);
        var chosen = new ArrayList<Strike>();
        var first = (int) Math.floorMod(seed * all.size() * 2 / 3, (long) all.size());
        var left = time;
        for (var i = 0; left.isPositive(); i++) {
            var strike = all.get((first + i) % all.size());
            chosen.add(strike);
            left = left.minus(strike.cost());
        }
        Collections.shuffle(chosen, random);
        return chosen;
    }

    private static Strike kill(NamedPoint point, Place place, Condition when) {
        return new Strike(point, place, when, new Action.Kill(ZERO), RESTART);
    }

    private static Strike freeze(NamedPoint point, Place place, Duration length) {
        return new Strike(point, place, Condition.ANY, new Action.Freeze(length), length.plusSeconds(1));
    }

    private static boolean hasPin(Passing passing, PlannedPost post) {
        return passing.detail().equals("Published");
    }
}
