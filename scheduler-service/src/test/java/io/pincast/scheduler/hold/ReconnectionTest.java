package io.pincast.scheduler.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.account.AccountState;
import io.pincast.scheduler.account.InMemoryAccounts;
import io.pincast.scheduler.dispatch.RecordedOrders;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.planning.TargetChecks;
import io.pincast.scheduler.post.Post.PostTarget;
import io.pincast.scheduler.progress.ClaimMetrics;
import io.pincast.scheduler.progress.InMemoryPublications;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Publications;
import io.pincast.test.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for an account goes on once it is there again, whatever event is lost. */
class ReconnectionTest {
    private static final Problem DEAD =
            new Problem(Holding.ACCOUNT_NEEDS_RECONNECT, "The grant is dead.", null, null, null, null);
    private final MutableClock clock = MutableClock.at(Publications.DUE_AT);
    private final InMemoryPublications publications = new InMemoryPublications();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final List<String> asked = new ArrayList<>();
    private TargetChecks.@Nullable Unusable answer =
            new TargetChecks.Unusable("ACCOUNT_NEEDS_RECONNECT", "Dead.", null);
    private boolean away;
    private final PublicationProgress progress = new PublicationProgress(
            publications, new RecordedOrders(clock), planned -> {}, new ClaimMetrics(new SimpleMeterRegistry()), clock);
    private final Reconnection reconnection = new Reconnection(
            publications,
            accounts,
            progress,
            (workspace, targets) -> ask(targets),
            new HoldProperties(Duration.ofSeconds(30), Duration.ofMinutes(2)),
            clock);

    @Test
    void goesOnOnceTheAccountIsHeardToBeConnected() {
        hold("one", "a");
        hold("two", "a");
        hold("other", "b");
        clock.advance(Duration.ofSeconds(10));
        accounts.heard("a", AccountState.CONNECTED, clock.instant());
        assertThat(reconnection.sweep()).isEqualTo(2);
        assertThat(states("one", "two")).containsOnly(PublicationState.PLANNED);
        assertThat(states("other")).containsOnly(PublicationState.HELD);
        assertThat(asked).isEmpty();
    }

    @Test
    void doesNotBelieveWhatWasHeardBeforeTheHoldBegan() {
        accounts.heard("a", AccountState.CONNECTED, clock.instant().minusSeconds(60));
        hold("one", "a");
        reconnection.sweep();
        assertThat(states("one")).containsOnly(PublicationState.HELD);
    }

    @Test
    void asksAboutAnAccountOfWhichNothingIsHeardAndGoesOnWhenItIsThere() {
        hold("one", "a");
        reconnection.sweep();
        clock.advance(Duration.ofMinutes(2));
        reconnection.sweep();
        assertThat(asked).containsExactly("a");
        assertThat(states("one")).containsOnly(PublicationState.HELD);
        assertThat(accounts.find("a").orElseThrow().state()).isEqualTo(AccountState.NEEDS_RECONNECT);

        reconnection.sweep();
        assertThat(asked).as("not at every look").hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        answer = null;
        reconnection.sweep();
        assertThat(asked).hasSize(2);
        assertThat(states("one")).containsOnly(PublicationState.PLANNED);
        assertThat(accounts.find("a").orElseThrow().state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void aBoardThatIsGoneIsNoReasonToWaitOn() {
        hold("one", "a");
        clock.advance(Duration.ofMinutes(2));
        answer = new TargetChecks.Unusable("BOARD_NOT_FOUND", "Gone.", null);
        reconnection.sweep();
        assertThat(states("one")).containsOnly(PublicationState.PLANNED);
    }

    @Test
    void oneThatCannotBeAskedAboutKeepsNobodyElseWaiting() {
        hold("one", "a");
        hold("other", "b");
        away = true;
        clock.advance(Duration.ofMinutes(2));
        accounts.heard("b", AccountState.CONNECTED, clock.instant());
        reconnection.sweep();
        assertThat(states("one")).containsOnly(PublicationState.HELD);
        assertThat(states("other")).containsOnly(PublicationState.PLANNED);
    }

    @Test
    void resumesManyBatches() {
        for (var i = 0; i < 450; i++) {
            hold("post " + i, "a");
        }
        assertThat(reconnection.resume("a")).isEqualTo(450);
        assertThat(reconnection.sweep()).isZero();
    }

    private List<TargetChecks.Checked> ask(List<Target> targets) {
        targets.forEach(target -> asked.add(target.accountId()));
        if (away) {
            throw new PeerUnavailableException("auth-service", "away", null);
        }
        return targets.stream()
                .map(target -> new TargetChecks.Checked(new PostTarget(target, null, null, null), answer))
                .toList();
    }

    private List<PublicationState> states(String... posts) {
        return publications.listOfPosts(List.of(posts).stream().map(PostId::new).toList()).stream()
                .map(Publication::state)
                .toList();
    }

    private void hold(String post, String account) {
        var wish = new Planning.Wish(
                new WorkspaceId("w"),
                new PostId(post),
                new Target(account, "1001", null),
                1,
                Publications.DRAFT,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(2)),
                false);
        var planned = progress.plan(wish).publication();
        progress.apply(
                Holding.paused(planned, DEAD, Duration.ZERO, clock.instant()).orElseThrow());
    }
}
