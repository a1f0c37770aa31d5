package io.pincast.scheduler.dispatch;

import static io.pincast.scheduler.publication.PublicationState.DISPATCHED;
import static io.pincast.scheduler.publication.PublicationState.HELD;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.progress.InMemoryPublications;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is claimed after an outage, in which order, and what is held instead. */
class AdmissionTest {
    private static final Instant DUE_AT = Publications.DUE_AT;
    private final MutableClock clock = MutableClock.at(DUE_AT.minusSeconds(600));
    private final InMemoryPublications publications = new InMemoryPublications();
    private final RecordedOrders orders = new RecordedOrders(clock);
    private final TestReplica replica = new TestReplica(publications, publications, orders, clock);

    @Test
    void publishesWhatIsLateAndHoldsWhatIsTooLateForItsWorkspace() {
        replica.settings.say(
                new WorkspaceId("strict"),
                new Holding.Terms(Duration.ofMinutes(30), Duration.ofHours(1), Holding.AfterUnclear.ASK));
        var strict = plan("strict", "a", "one", DUE_AT);
        var lenient = plan("lenient", "b", "two", DUE_AT);
        clock.set(DUE_AT.plus(Duration.ofHours(2)));
        replica.tick();
        assertThat(state(strict)).isEqualTo(HELD);
        assertThat(state(lenient)).isEqualTo(DISPATCHED);
        assertThat(orders.ofKind("due")).singleElement().satisfies(sent -> {
            assertThat(sent.publication().notAfter()).isEqualTo(DUE_AT.plus(Duration.ofDays(2)));
            assertThat(sent.publication().dueAt()).isEqualTo(DUE_AT);
        });
        assertThat(replica.meters
                        .get("scheduler.dispatch.held")
                        .tag("reason", "late")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void sendsWhatTheWorkspaceWantsAtThatMoment() {
        plan("w", "a", "one", DUE_AT);
        replica.settings.say(
                new WorkspaceId("w"),
                new Holding.Terms(Duration.ofHours(1), Duration.ofHours(3), Holding.AfterUnclear.ASK));
        clock.set(DUE_AT);
        replica.tick();
        assertThat(orders.ofKind("due")).singleElement().satisfies(sent -> {
            assertThat(sent.publication().notAfter()).isEqualTo(DUE_AT.plus(Duration.ofHours(3)));
            assertThat(sent.publication().claim().afterUnclear()).isEqualTo(Holding.AfterUnclear.ASK);
        });
    }

    @Test
    void holdsWhatIsDueForADeadAccountAndLeavesWhatIsPlannedForLater() {
        replica.accounts.heard("dead", AccountState.NEEDS_RECONNECT, DUE_AT.minusSeconds(60));
        replica.accounts.heard("gone", AccountState.DISCONNECTED, DUE_AT.minusSeconds(60));
        replica.accounts.heard("alive", AccountState.CONNECTED, DUE_AT.minusSeconds(60));
        var dead = plan("w", "dead", "one", DUE_AT);
        var gone = plan("w", "gone", "two", DUE_AT);
        var later = plan("w", "dead", "three", DUE_AT.plusSeconds(3_600));
        var alive = plan("w", "alive", "four", DUE_AT);
        clock.set(DUE_AT);
        replica.tick();
        assertThat(state(dead)).isEqualTo(HELD);
        assertThat(state(gone)).isEqualTo(HELD);
        assertThat(state(later)).isEqualTo(PLANNED);
        assertThat(state(alive)).isEqualTo(DISPATCHED);
        assertThat(replica.meters
                        .get("scheduler.dispatch.held")
                        .tag("reason", "account")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void anAccountWithThousandsOverdueDoesNotStarveOneWithTen() {
        for (var i = 0; i < 5_000; i++) {
            plan("hog", "hog", "hog " + i, DUE_AT.plusMillis(i));
        }
        var small = new ArrayList<PublicationId>();
        for (var i = 0; i < 10; i++) {
            small.add(plan("small", "small", "small " + i, DUE_AT.plusSeconds(60 + i)));
        }
        clock.set(DUE_AT.plus(Duration.ofHours(1)));
        // What one look reads is all the hog's; the small one stands behind three such parts.
        for (var part = 0; part < 3; part++) {
            replica.lookAhead.look();
        }
        replica.claimer.claimDue();
        assertThat(small).extracting(this::state).doesNotContain(PLANNED);
    }

    @Test
    void goesThroughABacklogWithoutDelayingWhatIsOnTime() {
        for (var i = 0; i < 5_000; i++) {
            plan("hog", "hog", "hog " + i, DUE_AT.plusMillis(i));
        }
        var now = DUE_AT.plus(Duration.ofHours(1));
        var punctual = plan("small", "small", "punctual", now);
        clock.set(now);
        replica.lookAhead.look();
        replica.claimer.claimDue();
        assertThat(state(punctual)).isNotEqualTo(PLANNED);
    }

    @Test
    void everythingOverdueIsSentOnceTheOldestOfEachFirst() {
        var planned = new HashSet<PublicationId>();
        for (var i = 0; i < 300; i++) {
            planned.add(plan("w" + i % 3, "a" + i % 7, "post " + i, DUE_AT.plusSeconds(i)));
        }
        clock.set(DUE_AT.plus(Duration.ofHours(1)));
        for (var i = 0; i < 10; i++) {
            replica.tick();
        }
        var sent = orders.ofKind("due").stream()
                .map(RecordedOrders.Sent::publication)
                .toList();
        assertThat(sent).extracting(Publication::id).containsExactlyInAnyOrderElementsOf(planned);
        for (var account : Set.copyOf(sent.stream().map(this::lane).toList())) {
            assertThat(sent.stream()
                            .filter(one -> lane(one).equals(account))
                            .map(Publication::dueAt)
                            .toList())
                    .isSorted();
        }
    }

    @Test
    void whatOneLookReadsDoesNotDependOnWhatIsPlannedForLater() {
        plan("w", "a", "due", DUE_AT);
        clock.set(DUE_AT);
        var alone = readBy(replica);
        for (var i = 0; i < 3_000; i++) {
            plan("w", "a", "later " + i, DUE_AT.plusSeconds(86_400 + i));
        }
        assertThat(readBy(new TestReplica(publications, publications, orders, clock)))
                .isEqualTo(alone);
    }

    private static double readBy(TestReplica replica) {
        replica.lookAhead.look();
        return replica.meters.get("scheduler.dispatch.documents.read").counter().count();
    }

    private String lane(Publication publication) {
        return publication.workspaceId() + "/" + publication.target().accountId();
    }

    private PublicationState state(PublicationId id) {
        return publications.find(id).orElseThrow().state();
    }

    private PublicationId plan(String workspace, String account, String post, Instant dueAt) {
        return replica.progress
                .plan(new Planning.Wish(
                        new WorkspaceId(workspace),
                        new PostId(post),
                        new Target(account, "1001", null),
                        1,
                        Publications.DRAFT,
                        dueAt,
                        dueAt.plus(Duration.ofDays(2)),
                        false))
                .publication()
                .id();
    }
}
