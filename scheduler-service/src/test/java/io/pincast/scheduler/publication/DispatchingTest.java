package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CLAIMED;
import static io.pincast.scheduler.publication.PublicationState.DISPATCHED;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;
import static io.pincast.scheduler.publication.Publications.CLAIM;
import static io.pincast.scheduler.publication.Publications.DUE_AT;
import static io.pincast.scheduler.publication.Publications.TIMERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S2 to S4, and the choices V1 and V3 that look natural. */
class DispatchingTest {

    @Test
    void claimsNoEarlierThanClaimAhead() {
        var early = DUE_AT.minus(TIMERS.claimAhead());
        assertThat(Dispatching.claim(Publications.planned(), CLAIM, TIMERS, early.minusMillis(1)))
                .isEmpty();
        assertThat(Dispatching.claim(Publications.planned(), CLAIM, TIMERS, early))
                .isPresent();
    }

    @Test
    void aClaimFreezesTheRoundAndHasADeadline() {
        var claimed =
                Dispatching.claim(Publications.planned(), CLAIM, TIMERS, DUE_AT).orElseThrow();
        assertThat(claimed.after().state()).isEqualTo(CLAIMED);
        assertThat(claimed.after().round()).isEqualTo(1);
        assertThat(claimed.after().claim()).isEqualTo(CLAIM);
        assertThat(claimed.after().actAt()).isEqualTo(DUE_AT.plus(TIMERS.claimLease()));
        assertThat(claimed.effects()).containsExactly(Effect.SEND_DUE);
    }

    @Test
    void claimsOnlyWhatIsPlanned() {
        for (var other : List.of(
                Publications.claimed(),
                Publications.dispatched(),
                Publications.published(),
                Publications.failed(),
                Publications.unconfirmed(),
                Publications.cancelled())) {
            assertThat(Dispatching.claim(other, CLAIM, TIMERS, DUE_AT.plusSeconds(600)))
                    .isEmpty();
        }
    }

    @Test
    void marksWhatTheBrokerHas() {
        var marked = Dispatching.mark(Publications.claimed(), TIMERS, DUE_AT).orElseThrow();
        assertThat(marked.after().state()).isEqualTo(DISPATCHED);
        assertThat(marked.after().actAt()).isEqualTo(DUE_AT.plus(TIMERS.resend()));
        assertThat(marked.endsFreshClaim()).isTrue();
        assertThat(Dispatching.mark(marked.after(), TIMERS, DUE_AT)).isEmpty();
    }

    @Test
    void aLapsedClaimIsSentAgainInTheSameRound() {
        // V1: back to PLANNED, the old message would still publish the old content. V3: the next round, both would
        // publish.
        var lapsed = DUE_AT.plus(TIMERS.claimLease());
        var healed = Dispatching.heal(Publications.claimed(), TIMERS, lapsed).orElseThrow();
        assertThat(healed.after().state()).isEqualTo(CLAIMED);
        assertThat(healed.after().round()).isEqualTo(1);
        assertThat(healed.effects()).containsExactly(Effect.SEND_DUE);
        assertThat(healed.endsFreshClaim()).isTrue();
    }

    @Test
    void howeverMuchTimePassesARoundStaysOpen() {
        var publication = Publications.dispatched();
        for (var i = 0; i < 30; i++) {
            publication = Dispatching.heal(publication, TIMERS, actAt(publication))
                    .orElseThrow()
                    .after();
            assertThat(publication.state()).isEqualTo(DISPATCHED);
            assertThat(publication.round()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsSentAgainBeforeItsDeadline() {
        assertThat(Dispatching.heal(Publications.dispatched(), TIMERS, DUE_AT.plusSeconds(59)))
                .isEmpty();
        assertThat(Dispatching.heal(Publications.planned(), TIMERS, DUE_AT.plusSeconds(3600)))
                .isEmpty();
        assertThat(Dispatching.heal(Publications.published(), TIMERS, DUE_AT.plusSeconds(3600)))
                .isEmpty();
    }

    @Test
    void sendingAgainBacksOffUpToALimit() {
        var publication = Publications.dispatched();
        for (var minutes : List.of(1, 2, 4, 8, 10, 10)) {
            var at = actAt(publication);
            publication =
                    Dispatching.heal(publication, TIMERS, at).orElseThrow().after();
            assertThat(actAt(publication)).isEqualTo(at.plus(Duration.ofMinutes(minutes)));
        }
    }

    @Test
    void asksAgainToRevokeWhatShallBeCancelled() {
        var cancelling = Publications.cancelling();
        var healed = Dispatching.heal(cancelling, TIMERS, actAt(cancelling)).orElseThrow();
        assertThat(healed.effects()).containsExactly(Effect.SEND_REVOCATION);
        assertThat(healed.after().cancelRequested()).isTrue();
    }

    @Test
    void aPendingDecisionIsSentAgainEvenWhereACancelCameAfterIt() {
        // The publisher has ended that round already: to a revocation it would only repeat its old answer.
        var resolving = Publications.resolving(Publications.unconfirmed(), Verdict.TRY_AGAIN);
        var cancelled = Planning.on(resolving, Publications.cancelling(2), Publications.AGAIN, DUE_AT.plusSeconds(61))
                .orElseThrow()
                .after();
        var healed = Dispatching.heal(cancelled, TIMERS, actAt(cancelled)).orElseThrow();
        assertThat(healed.effects()).containsExactly(Effect.SEND_RESOLUTION);
    }

    @Test
    void onlyTheOwnerGivesAClaimBackAndOnlyAsItWasMade() {
        var claimed = Publications.claimed();
        assertThat(Dispatching.release(claimed, CLAIM, DUE_AT)
                        .orElseThrow()
                        .after()
                        .state())
                .isEqualTo(PLANNED);
        assertThat(Dispatching.release(claimed, CLAIM, DUE_AT)
                        .orElseThrow()
                        .after()
                        .round())
                .isEqualTo(1);

        var others = new Publication.Claim("claim-2", "replica-2", DUE_AT);
        assertThat(Dispatching.release(claimed, others, DUE_AT)).isEmpty();
        var healed =
                Dispatching.heal(claimed, TIMERS, actAt(claimed)).orElseThrow().after();
        assertThat(Dispatching.release(healed, CLAIM, DUE_AT)).isEmpty();
        assertThat(Dispatching.release(Publications.dispatched(), CLAIM, DUE_AT))
                .isEmpty();
        var cancelling = Planning.on(claimed, Publications.cancelling(2), Publications.AGAIN, DUE_AT)
                .orElseThrow()
                .after();
        assertThat(Dispatching.release(cancelling, CLAIM, DUE_AT)).isEmpty();
    }

    private static Instant actAt(Publication publication) {
        var actAt = publication.actAt();
        assertThat(actAt).isNotNull();
        return actAt;
    }
}
