package io.pincast.scheduler.publication;

import static io.pincast.scheduler.publication.PublicationState.CANCELLED;
import static io.pincast.scheduler.publication.PublicationState.FAILED;
import static io.pincast.scheduler.publication.PublicationState.PLANNED;
import static io.pincast.scheduler.publication.PublicationState.UNCONFIRMED;
import static io.pincast.scheduler.publication.Publications.AGAIN;
import static io.pincast.scheduler.publication.Publications.DRAFT;
import static io.pincast.scheduler.publication.Publications.DUE_AT;
import static io.pincast.scheduler.publication.Publications.cancelling;
import static io.pincast.scheduler.publication.Publications.draft;
import static io.pincast.scheduler.publication.Publications.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.scheduler.publication.Decision.Effect;
import io.pincast.scheduler.publication.Decision.Fact;
import io.pincast.scheduler.publication.Decision.FactKind;
import io.pincast.scheduler.publication.Planning.Wish;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S1 and S5: until the claim the plan wins, afterwards it can only ask. */
class PlanningTest {
    private static final Instant NOW = DUE_AT.minusSeconds(600);

    @Test
    void writesAPublicationFromItsPost() {
        var decision = on(null, wish(1, DRAFT, DUE_AT)).orElseThrow();
        assertThat(decision.before()).isNull();
        assertThat(decision.after().state()).isEqualTo(PLANNED);
        assertThat(decision.after().round()).isEqualTo(1);
        assertThat(decision.after().dueAt()).isEqualTo(DUE_AT);
        assertThat(decision.effects()).containsExactly(Effect.WATCH);
    }

    @Test
    void writesTheSamePublicationWhoeverWritesIt() {
        assertThat(on(null, wish(1, DRAFT, DUE_AT)).orElseThrow().after().id())
                .isEqualTo(on(null, wish(7, draft("other"), DUE_AT.plusSeconds(9)))
                        .orElseThrow()
                        .after()
                        .id());
    }

    @Test
    void takesContentAndInstantOfANewerRevision() {
        var moved = on(Publications.planned(), wish(2, draft("New"), DUE_AT.plusSeconds(60)))
                .orElseThrow()
                .after();
        assertThat(moved.draft().title()).isEqualTo("New");
        assertThat(moved.dueAt()).isEqualTo(DUE_AT.plusSeconds(60));
        assertThat(moved.notAfter()).isEqualTo(DUE_AT.plusSeconds(60 + 86_400));
        assertThat(moved.version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(PublicationState.class)
    void leavesAnythingAloneThatANewerRevisionWrote(PublicationState state) {
        var newer = inState(state, 5);
        assertThat(on(newer, wish(5, draft("Old"), DUE_AT))).isEmpty();
        assertThat(on(newer, cancelling(5))).isEmpty();
    }

    @Test
    void anEditLeavesTheInstantOfARetry() {
        var edited = on(Publications.deferred(), wish(2, draft("New"), DUE_AT))
                .orElseThrow()
                .after();
        assertThat(edited.draft().title()).isEqualTo("New");
        assertThat(edited.dueAt()).isEqualTo(DUE_AT.plusSeconds(300));
        assertThat(edited.round()).isEqualTo(2);
    }

    @Test
    void aMoveOverridesTheInstantOfARetry() {
        var moved = on(Publications.deferred(), wish(2, DRAFT, DUE_AT.plusSeconds(7200)))
                .orElseThrow()
                .after();
        assertThat(moved.dueAt()).isEqualTo(DUE_AT.plusSeconds(7200));
        assertThat(moved.round()).isEqualTo(2);
    }

    @Test
    void parksATargetThatWasTakenOffAndBringsItBackInTheSameRound() {
        var parked =
                on(Publications.planned(), wish(2, DRAFT, null)).orElseThrow().after();
        assertThat(parked.isParked()).isTrue();
        assertThat(Dispatching.claim(parked, Publications.CLAIM, Publications.TIMERS, DUE_AT))
                .isEmpty();
        var back = on(parked, wish(3, DRAFT, DUE_AT)).orElseThrow().after();
        assertThat(back.isParked()).isFalse();
        assertThat(back.round()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLAIMED", "DISPATCHED", "UNCONFIRMED", "PUBLISHED", "CANCELLED"})
    void editsAndMovesComeTooLateOnceClaimed(PublicationState state) {
        assertThat(on(inState(state, 1), wish(2, draft("New"), DUE_AT.plusSeconds(60))))
                .isEmpty();
    }

    @Test
    void theNextTryOfAFailedOneShowsTheNewContent() {
        var edited = on(Publications.failed(), wish(2, draft("New"), DUE_AT))
                .orElseThrow()
                .after();
        assertThat(edited.state()).isEqualTo(FAILED);
        assertThat(edited.draft().title()).isEqualTo("New");
    }

    @Test
    void cancelsAtOnceAndForGoodBeforeTheClaim() {
        var decision = on(Publications.planned(), cancelling(2)).orElseThrow();
        assertThat(decision.after().state()).isEqualTo(CANCELLED);
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.facts()).containsExactly(new Fact(FactKind.CANCELLED, 1));
        assertThat(on(decision.after(), wish(3, DRAFT, DUE_AT))).isEmpty();
        assertThat(Dispatching.claim(decision.after(), Publications.CLAIM, Publications.TIMERS, DUE_AT))
                .isEmpty();
    }

    @Test
    void aCancelIsWrittenEvenWhereNothingWasSoThatASlowerWriterFindsIt() {
        var cancelled = on(null, cancelling(2)).orElseThrow().after();
        assertThat(cancelled.state()).isEqualTo(CANCELLED);
        assertThat(on(cancelled, wish(1, DRAFT, DUE_AT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLAIMED", "DISPATCHED"})
    void onceClaimedACancelIsOnlyAskedFor(PublicationState state) {
        // V2: acknowledged here, it would still be published.
        var decision = on(inState(state, 1), cancelling(2)).orElseThrow();
        assertThat(decision.after().state()).isEqualTo(state);
        assertThat(decision.after().cancelRequested()).isTrue();
        assertThat(decision.after().actAt()).isEqualTo(NOW.plus(AGAIN));
        assertThat(decision.effects()).containsExactly(Effect.SEND_REVOCATION);
        assertThat(decision.facts()).isEmpty();
    }

    @Test
    void aCancelOfWhatCouldNotBeToldIsRememberedSoThatNobodyTriesAgain() {
        var remembered =
                on(Publications.unconfirmed(), cancelling(2)).orElseThrow().after();
        assertThat(remembered.state()).isEqualTo(UNCONFIRMED);
        assertThat(remembered.cancelRequested()).isTrue();
    }

    @Test
    void aCancelDoesNotUnpublish() {
        assertThat(on(Publications.published(), cancelling(2))).isEmpty();
    }

    private static Optional<Decision> on(Publication publication, Wish wish) {
        return Planning.on(publication, wish, AGAIN, NOW);
    }

    private static Publication inState(PublicationState state, long revision) {
        var reached = switch (state) {
            case PLANNED -> Publications.planned();
            case CLAIMED -> Publications.claimed();
            case DISPATCHED -> Publications.dispatched();
            case PUBLISHED -> Publications.published();
            case FAILED -> Publications.failed();
            case UNCONFIRMED -> Publications.unconfirmed();
            case HELD ->
                Publications.planned().change(NOW).become(PublicationState.HELD).done();
            case CANCELLED -> Publications.cancelled();
        };
        return reached.change(NOW).spreadFrom(revision).done();
    }
}
