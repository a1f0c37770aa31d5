package io.pincast.scheduler.dispatch;

import static io.pincast.scheduler.publication.PublicationState.CLAIMED;
import static io.pincast.scheduler.publication.PublicationState.DISPATCHED;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.InMemoryPublications;
import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dispatcher step by step, on a clock that is moved by hand. */
class DispatcherTest {
    private static final Instant DUE_AT = Publications.DUE_AT;
    private final MutableClock clock = MutableClock.at(DUE_AT.minusSeconds(600));
    private final InMemoryPublications publications = new InMemoryPublications();
    private final RecordedOrders orders = new RecordedOrders(clock);
    private final TestReplica replica = new TestReplica(publications, publications, orders, clock);
    private final TestReplica other = new TestReplica(publications, publications, orders, clock);

    @Test
    void leavesAPostAloneUntilItIsDue() {
        var publication = plan("post", DUE_AT);
        replica.tick();
        clock.set(DUE_AT.minusMillis(251));
        replica.tick();
        assertThat(state(publication)).isEqualTo(PLANNED);
        assertThat(orders.sent).isEmpty();
    }

    @Test
    void claimsALittleAheadButNeverSendsEarly() {
        var publication = plan("post", DUE_AT);
        clock.set(DUE_AT.minusMillis(250));
        replica.tick();
        assertThat(state(publication)).isEqualTo(CLAIMED);
        clock.set(DUE_AT.minusMillis(1));
        replica.tick();
        assertThat(orders.sent).isEmpty();

        clock.set(DUE_AT);
        replica.tick();
        assertThat(orders.ofKind("due")).singleElement().satisfies(sent -> {
            assertThat(sent.publication().round()).isEqualTo(1);
            assertThat(sent.at()).isEqualTo(DUE_AT);
        });
        assertThat(orders.ofKind("dispatched")).hasSize(1);
        assertThat(state(publication)).isEqualTo(DISPATCHED);
    }

    @Test
    void sendsTheOldestFirst() {
        var second = plan("second", DUE_AT.plusSeconds(1));
        var first = plan("first", DUE_AT);
        clock.set(DUE_AT.plusSeconds(30));
        replica.tick();
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .containsExactly(first, second);
    }

    /** The sender goes to work while the rest of the batch is still handed to it. */
    @Test
    void handsABatchToTheSenderInTheOrderInWhichItIsDue() {
        var planned = IntStream.range(0, 20)
                .mapToObj(i -> plan("post " + i, DUE_AT.plusMillis(i)))
                .toList();
        clock.set(DUE_AT.minusMillis(200));
        replica.tick();
        assertThat(orders.prepared).containsExactlyElementsOf(planned);
    }

    @Test
    void whatIsPlannedHereAndDueSoonNeedsNoLookAtTheStore() {
        clock.set(DUE_AT);
        var publication = plan("post", DUE_AT);
        replica.claimer.claimDue();
        replica.sender.sendDue();
        assertThat(orders.ofKind("due")).hasSize(1);
        assertThat(state(publication)).isEqualTo(CLAIMED);
    }

    @Test
    void whatWasMovedAwaySinceTheLookIsLeftAlone() {
        var publication = plan("post", DUE_AT);
        clock.set(DUE_AT.minusSeconds(1));
        replica.lookAhead.look();
        replica.progress.plan(wish("post", 2, DUE_AT.plusSeconds(3600)));
        clock.set(DUE_AT);
        replica.claimer.claimDue();
        assertThat(state(publication)).isEqualTo(PLANNED);
    }

    @Test
    void ofTwoReplicasOneClaims() {
        plan("post", DUE_AT);
        clock.set(DUE_AT);
        replica.lookAhead.look();
        other.lookAhead.look();
        assertThat(replica.claimer.claimDue() + other.claimer.claimDue()).isEqualTo(1);
        Stream.of(replica, other).forEach(TestReplica::tick);
        assertThat(orders.ofKind("due")).hasSize(1);
    }

    @Test
    void aReplicaThatDiesAfterItsClaimIsHealedByAnotherInTheSameRound() {
        var publication = plan("post", DUE_AT);
        clock.set(DUE_AT);
        replica.lookAhead.look();
        replica.claimer.claimDue();
        // It never comes to sending.
        clock.advance(Duration.ofSeconds(9));
        assertThat(other.healer.heal()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.healer.heal()).isEqualTo(1);
        other.tick();
        assertThat(orders.ofKind("due"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.publication().round()).isEqualTo(1));
        assertThat(state(publication)).isEqualTo(DISPATCHED);
    }

    @Test
    void aReplicaThatDiesBetweenSendingAndMarkingIsHealedUnderTheSameId() {
        var publication = plan("post", DUE_AT);
        clock.set(DUE_AT);
        replica.lookAhead.look();
        replica.claimer.claimDue();
        replica.sender.sendDue();
        // It never comes to marking.
        clock.advance(Duration.ofSeconds(10));
        other.healer.heal();
        other.tick();
        assertThat(orders.ofKind("due")).hasSize(2).allSatisfy(sent -> {
            assertThat(sent.publication().id()).isEqualTo(publication);
            assertThat(sent.publication().round()).isEqualTo(1);
            assertThat(sent.publication().draft()).isEqualTo(Publications.DRAFT);
        });
        assertThat(state(publication)).isEqualTo(DISPATCHED);
        assertThat(replica.marker.mark())
                .as("the sleeper's own mark comes too late")
                .isZero();
    }

    @Test
    void anUnansweredRoundIsSentAgainUntilItIsAnswered() {
        var publication = plan("post", DUE_AT);
        clock.set(DUE_AT);
        replica.tick();
        clock.advance(Duration.ofSeconds(60));
        assertThat(other.healer.heal()).isEqualTo(1);
        other.tick();
        assertThat(orders.ofKind("due")).hasSize(2);
        assertThat(orders.ofKind("dispatched")).as("told once").hasSize(1);

        replica.progress.answer(publication, new Answer.Failed(1, 1, Publications.BUSY));
        clock.advance(Duration.ofHours(1));
        assertThat(other.healer.heal()).isZero();
    }

    @Test
    void whileTheBrokerIsAwayOnlyOneIsTriedAndTheRestStayChangeable() {
        for (var i = 0; i < 20; i++) {
            plan("post " + i, DUE_AT);
        }
        clock.set(DUE_AT);
        replica.tick();
        orders.sent.clear();
        for (var i = 20; i < 40; i++) {
            plan("post " + i, clock.instant().plusSeconds(1));
        }
        orders.away = new IllegalStateException("no broker");
        clock.advance(Duration.ofSeconds(1));
        replica.tick();
        replica.tick();
        assertThat(publications.listDue(clock.instant(), 100))
                .as("given back or never claimed; the one that was tried is left to heal")
                .hasSize(19);

        clock.advance(Duration.ofSeconds(2));
        replica.tick();
        assertThat(publications.listDue(clock.instant(), 100)).hasSize(18);

        orders.away = null;
        clock.advance(Duration.ofSeconds(2));
        replica.tick();
        replica.tick();
        assertThat(publications.listDue(clock.instant(), 100)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        replica.healer.heal();
        replica.tick();
        assertThat(orders.ofKind("due"))
                .extracting(sent -> sent.publication().id())
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void givesBackOnStoppingWhatItClaimedAndDidNotSend() {
        var publication = plan("post", DUE_AT);
        clock.set(DUE_AT.minusMillis(200));
        replica.tick();
        assertThat(state(publication)).isEqualTo(CLAIMED);
        replica.sender.giveBackAll();
        assertThat(state(publication)).isEqualTo(PLANNED);
        clock.set(DUE_AT);
        other.tick();
        assertThat(orders.ofKind("due")).hasSize(1);
        assertThat(replica.count("released")).isEqualTo(1);
    }

    @Test
    void everyClaimEndsAsDispatchedReleasedOrHealed() {
        for (var i = 0; i < 3; i++) {
            plan("sent " + i, DUE_AT);
        }
        clock.set(DUE_AT);
        replica.tick();
        var answeredFirst = plan("answered before marked", DUE_AT);
        replica.claimer.claimDue();
        replica.progress.answer(answeredFirst, new Answer.Published(1, 1, Publications.PIN));
        plan("given back", clock.instant().plusMillis(200));
        replica.claimer.claimDue();
        replica.sender.giveBackAll();
        plan("healed", clock.instant());
        replica.claimer.claimDue();
        clock.advance(Duration.ofSeconds(10));
        other.healer.heal();

        assertThat(replica.count("claims")).isEqualTo(6);
        assertThat(count("dispatched")).isEqualTo(4);
        assertThat(count("released")).isEqualTo(1);
        assertThat(count("healed")).isEqualTo(1);
    }

    @Test
    void measuresHowLateTheBrokerHasIt() {
        plan("post", DUE_AT);
        clock.set(DUE_AT.plusMillis(40));
        replica.tick();
        var lag = replica.meters.get("scheduler.dispatch.lag").timer();
        assertThat(lag.count()).isEqualTo(1);
        assertThat(lag.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(40);
    }

    private double count(String what) {
        return replica.count(what) + other.count(what);
    }

    private io.pincast.scheduler.publication.PublicationState state(PublicationId id) {
        return publications.find(id).map(Publication::state).orElseThrow();
    }

    private PublicationId plan(String post, Instant dueAt) {
        return replica.progress.plan(wish(post, 1, dueAt)).publication().id();
    }

    private static Planning.Wish wish(String post, long revision, Instant dueAt) {
        return new Planning.Wish(
                new WorkspaceId("w"),
                new PostId(post),
                new Target("account", "1001", null),
                revision,
                Publications.DRAFT,
                dueAt,
                dueAt.plus(Duration.ofHours(24)),
                false);
    }
}
