package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CANCELLED;
import static io.pincast.scheduler.publication.PublicationState.CLAIMED;
import static io.pincast.scheduler.publication.PublicationState.HELD;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;
import static io.pincast.scheduler.publication.PublicationState.PUBLISHED;
import static io.pincast.scheduler.publication.Publications.AGAIN;
import static io.pincast.scheduler.publication.Publications.CLAIM;
import static io.pincast.scheduler.publication.Publications.DRAFT;
import static io.pincast.scheduler.publication.Publications.DUE_AT;
import static io.pincast.scheduler.publication.Publications.TIMERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.Fact;
import io.pincast.scheduler.publication.Decision.FactKind;
import io.pincast.scheduler.publication.Holding.AfterUnclear;
import io.pincast.scheduler.publication.Holding.Terms;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What waits for a person or an account, and what brings it back. */
class HoldingTest {
    private static final Duration LATE = Duration.ofHours(1);
    private static final Terms TERMS = new Terms(LATE, Duration.ofHours(2), AfterUnclear.ASK);
    private static final Problem DEAD =
            new Problem(Holding.ACCOUNT_NEEDS_RECONNECT, "The grant is dead.", "Connect it again.", 401, 2, "rid");

    @Test
    void whatIsLaterThanItsWorkspaceWantsWaitsForAPerson() {
        var now = DUE_AT.plus(LATE).plusMillis(1);
        var decision = Holding.late(Publications.planned(), TERMS, now).orElseThrow();
        assertThat(decision.after().state()).isEqualTo(HELD);
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.HELD, 1));
        assertThat(decision.after().problem()).satisfies(why -> {
            assertThat(why.code()).isEqualTo("LATE");
            assertThat(why.detail()).contains("Sun 1 Mar 2026, 09:00:00 UTC", "1 h later", "from 1 h on");
            assertThat(why.action()).contains("Publish it now", "new time", "cancel");
        });
    }

    @Test
    void upToThatItIsPublishedLate() {
        assertThat(Holding.late(Publications.planned(), TERMS, DUE_AT.plus(LATE)))
                .isEmpty();
        assertThat(Holding.late(Publications.planned(), TERMS, DUE_AT.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void onlyWhatIsPlannedIsHeld() {
        var now = DUE_AT.plus(Duration.ofDays(3));
        assertThat(Holding.late(Publications.claimed(), TERMS, now)).isEmpty();
        assertThat(Holding.late(Publications.dispatched(), TERMS, now)).isEmpty();
        assertThat(Holding.late(Publications.published(), TERMS, now)).isEmpty();
        assertThat(Holding.paused(Publications.dispatched(), DEAD, Duration.ZERO, now))
                .isEmpty();
    }

    @Test
    void aRetryIsHeldToo() {
        var deferred = Publications.deferred();
        assertThat(Holding.late(deferred, TERMS, DUE_AT.plus(Duration.ofMinutes(50))))
                .isEmpty();
        var held = Holding.late(deferred, TERMS, DUE_AT.plus(Duration.ofMinutes(61)))
                .orElseThrow()
                .after();
        assertThat(held).returns(HELD, Publication::state).returns(2, Publication::round);
    }

    @Test
    void latenessOfAnotherTryCountsFromWhenSomebodyAskedForIt() {
        var askedAt = DUE_AT.plus(Duration.ofDays(2));
        var failed = Publications.failed();
        var asked = Resolving.on(
                        failed,
                        new Resolution(1, Verdict.TRY_AGAIN, null, "anna", askedAt, null, "hash"),
                        AGAIN,
                        askedAt)
                .orElseThrow()
                .after();
        var again = Publications.answered(asked, new Answer.Deferred(1, 2, askedAt, null, Publications.BUSY));
        assertThat(again.state()).isEqualTo(PLANNED);
        assertThat(Holding.wantedAt(again)).isEqualTo(askedAt);
        assertThat(Holding.late(again, TERMS, askedAt.plusSeconds(10))).isEmpty();
        assertThat(Holding.late(again, TERMS, askedAt.plus(LATE).plusSeconds(1)))
                .isPresent();
        var claimed = Dispatching.claim(again, CLAIM, TERMS, TIMERS, askedAt.plusSeconds(10))
                .orElseThrow()
                .after();
        assertThat(claimed.notAfter()).isEqualTo(askedAt.plus(TERMS.giveUpAfter()));
    }

    @Test
    void theClaimFreezesWhatTheWorkspaceWants() {
        var claimed = Dispatching.claim(Publications.planned(), CLAIM, TERMS, TIMERS, DUE_AT)
                .orElseThrow()
                .after();
        assertThat(claimed.state()).isEqualTo(CLAIMED);
        assertThat(claimed.notAfter()).isEqualTo(DUE_AT.plus(TERMS.giveUpAfter()));
        assertThat(claimed.claim()).isNotNull();
        assertThat(claimed.claim().afterUnclear()).isEqualTo(AfterUnclear.ASK);
        assertThat(Dispatching.claim(Publications.planned(), CLAIM, TERMS, TIMERS, DUE_AT.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void whatIsDueForADeadAccountWaitsForIt() {
        assertThat(Holding.paused(Publications.planned(), DEAD, Duration.ofMillis(250), DUE_AT.minusSeconds(1)))
                .as("nobody knows yet how the account will be then")
                .isEmpty();
        var decision = Holding.paused(Publications.planned(), DEAD, Duration.ofMillis(250), DUE_AT.minusMillis(250))
                .orElseThrow();
        assertThat(decision.after()).returns(HELD, Publication::state).returns(DEAD, Publication::problem);
        assertThat(Holding.isHeldForAccount(decision.after())).isTrue();
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.HELD, 1));
    }

    @Test
    void aRoundThatFoundTheAccountDeadIsHeldAsTheNextRoundAndResumedAfterwards() {
        var answer = new Answer.Deferred(1, 1, DUE_AT.plusSeconds(60), null, DEAD);
        var decision = Answering.on(Publications.dispatched(), answer, DUE_AT.plusSeconds(2))
                .orElseThrow();
        var held = decision.after();
        assertThat(held)
                .returns(HELD, Publication::state)
                .returns(2, Publication::round)
                .returns(DEAD, Publication::problem);
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.HELD, 2));
        assertThat(decision.effects()).isEmpty();
        assertThat(Answering.on(held, answer, DUE_AT.plusSeconds(3)))
                .as("told again")
                .isEmpty();

        var back = DUE_AT.plusSeconds(600);
        var resumed = Holding.resume(held, back).orElseThrow();
        assertThat(resumed.after())
                .returns(PLANNED, Publication::state)
                .returns(2, Publication::round)
                .returns(back, Publication::dueAt)
                .returns(DUE_AT, Publication::intendedAt)
                .returns(null, Publication::problem);
        assertThat(resumed.effects()).containsExactly(Effect.WATCH);
        assertThat(resumed.facts()).containsExactly(new Fact(FactKind.RESUMED, 2));
    }

    @Test
    void aDeadAccountDoesNotSwallowACancel() {
        var answer = new Answer.Deferred(1, 1, DUE_AT.plusSeconds(60), null, DEAD);
        assertThat(Publications.answered(Publications.cancelling(), answer).state())
                .isEqualTo(CANCELLED);
    }

    @Test
    void whatIsLateWaitsForAPersonAlone() {
        var late = late();
        assertThat(Holding.isHeldForAccount(late)).isFalse();
        assertThat(Holding.resume(late, DUE_AT.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(Holding.resume(Publications.planned(), DUE_AT)).isEmpty();
    }

    @Test
    void aNewTimeReleasesWhatIsHeld() {
        var now = DUE_AT.plus(Duration.ofDays(1));
        var decision = Planning.on(late(), Publications.wish(2, DRAFT, now), AGAIN, now)
                .orElseThrow();
        assertThat(decision.after())
                .returns(PLANNED, Publication::state)
                .returns(now, Publication::dueAt)
                .returns(null, Publication::problem);
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.RELEASED, 1));
        assertThat(Holding.late(decision.after(), TERMS, now.plusSeconds(1))).isEmpty();
    }

    @Test
    void anEditLeavesItOnHold() {
        var decision = Planning.on(
                        late(), Publications.wish(2, Publications.draft("Winter colours"), DUE_AT), AGAIN, DUE_AT)
                .orElseThrow();
        assertThat(decision.after().state()).isEqualTo(HELD);
        assertThat(decision.after().problem()).isNotNull();
    }

    @Test
    void aCancelIsFinalAtOnce() {
        var now = DUE_AT.plus(Duration.ofDays(1));
        var decision =
                Planning.on(late(), Publications.cancelling(2), AGAIN, now).orElseThrow();
        assertThat(decision.after().state()).isEqualTo(CANCELLED);
        assertThat(decision.effects()).isEmpty();
    }

    @Test
    void aPinThatExistsIsTakenWhileItIsHeld() {
        var held = Publications.answered(
                Publications.dispatched(), new Answer.Deferred(1, 1, DUE_AT.plusSeconds(60), null, DEAD));
        assertThat(Publications.answered(held, new Answer.Published(1, 2, Publications.PIN))
                        .state())
                .isEqualTo(PUBLISHED);
    }

    private static Publication late() {
        Instant now = DUE_AT.plus(Duration.ofHours(5));
        return Holding.late(Publications.planned(), TERMS, now).orElseThrow().after();
    }
}
