package io.pincast.chaos.cluster;

import java.time.Duration;
import java.util.List;

/**
 * The protocol's timers, scaled down so that a run takes minutes; their inequalities are kept, and the services check them.
 *
 * @param sendWithin A
 * @param lastByte G
 * @param answerWithin T
 * @param clockDifference S
 * @param lease K
 * @param creation N
 * @param listing L, as it really is at the simulator
 * @param claimLease the scheduler's, which carries no safety
 * @param resend the scheduler's watchdog, neither does this
 */
public record Scale(
        Duration sendWithin,
        Duration lastByte,
        Duration answerWithin,
        Duration clockDifference,
        Duration lease,
        Duration creation,
        Duration listing,
        Duration claimLease,
        Duration resend) {

    /**
     * About a tenth of production's, with room for a machine that has other things to do. N and L are so long, against the fixed
     * five seconds before a retry (which looks once more), that a mistake about either shows: V8 by 3.1 s - 0.1 L, V9 by
     * 0.9 L - 12.3 s.
     */
    public static final Scale DEFAULT = new Scale(
            Duration.ofSeconds(2),
            Duration.ofMillis(800),
            Duration.ofSeconds(4),
            Duration.ofMillis(1200),
            Duration.ofSeconds(8),
            Duration.ofSeconds(9),
            Duration.ofSeconds(16),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4));

    /** How far the clocks of replicas are apart in a run, within what is allowed: as 5 s are of production's 10. */
    public Duration tolerated() {
        return clockDifference.multipliedBy(9).dividedBy(20);
    }

    /** The end of a freeze after which the round is long with another replica. */
    public Duration pastLease() {
        return lease.plus(clockDifference).plusSeconds(10);
    }

    /** The end of a freeze after which others have concluded that nothing was sent, and have sent again. */
    public Duration pastEverything() {
        return sendWithin
                .plus(lastByte)
                .plus(creation)
                .plus(clockDifference)
                .plus(listing)
                .plusSeconds(12);
    }

    /** How long a request is held at Pinterest and still counts as made in time. */
    public Duration held() {
        return creation.multipliedBy(9).dividedBy(10);
    }

    /** After how long Pins are listed, still in time. */
    public Duration listedAfter() {
        return listing.multipliedBy(9).dividedBy(10);
    }

    List<String> ofPublisher() {
        return List.of(
                "publisher.timers.send-within=" + sendWithin,
                "publisher.timers.last-byte=" + lastByte,
                "publisher.timers.answer-within=" + answerWithin,
                "publisher.timers.clock-difference=" + clockDifference,
                ofClock(),
                "publisher.timers.lease=" + lease,
                "publisher.timers.store-time=1s",
                "publisher.timers.creation=" + creation,
                "publisher.timers.listing=" + listing,
                "publisher.timers.absences=3",
                "publisher.timers.reconcile-within=3m",
                "publisher.timers.watch=60s",
                "publisher.video.first-look=1s",
                "publisher.video.looks=3s",
                "publisher.video.processing-within=10s",
                "pincast.pinterest.circuit.pause=2s");
    }

    List<String> ofScheduler() {
        return List.of(
                ofClock(),
                "scheduler.dispatch.claim-lease=" + claimLease,
                "scheduler.dispatch.resend=" + resend,
                "scheduler.dispatch.resend-most=15s",
                "scheduler.post.latest=15m");
    }

    /** Each stays within half of it of the broker's clock: one that is 5 s off does nothing. */
    private String ofClock() {
        return "pincast.clock.allowed-difference=" + clockDifference.dividedBy(2);
    }

    /** So that a group notices soon that one of its members is gone. */
    static List<String> ofConsumers() {
        return List.of(
                "spring.kafka.consumer.properties.session.timeout.ms=6000",
                "spring.kafka.consumer.properties.heartbeat.interval.ms=1500");
    }
}
