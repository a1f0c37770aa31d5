package io.pincast.publisher.attempt;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.FAILED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.budget.Budget;
import io.pincast.publisher.budget.Heard;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Trouble;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What keeps a round from being sent, and what is said of it. */
class WorkerRefusalTest extends WorkerScene {
    @Test
    void renewsARefusedTokenOnceAndComesBackShortly() {
        var held = due("p", 1);
        pinterest.create = gate -> refused(new Setback(WHY, new Setback.Reaction.RenewToken(BACKOFF, 3)));
        work(held);
        assertThat(tokens.rejected)
                .containsExactly(Preparation.sha256("pina_1".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
    }

    @Test
    void holdsItWhereTheAccountIsToBeConnectedAgainAndKeepsPinterestsRequestId() {
        var held = due("p", 1);
        tokens.afterRejection = Trouble.ACCOUNT_NEEDS_RECONNECT.setback("Dead.", "Reconnect.");
        var refusal = new Reason("ACCESS_REFUSED", "Refused.", null, 401, 2, "rid-9");
        pinterest.create = gate -> refused(new Setback(refusal, new Setback.Reaction.RenewToken(BACKOFF, 3)));
        work(held);
        assertThat(deferred("p").reason())
                .isEqualTo(new Reason("ACCOUNT_NEEDS_RECONNECT", "Dead.", "Reconnect.", 401, 2, "rid-9"));
    }

    @Test
    void putsItOffWhereAnotherPartIsAway() {
        tokens.refusal = Setback.retry(WHY, BACKOFF);
        work(due("p", 1));
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
        assertThat(pinterest.requests).isZero();
    }

    @Test
    void failsWhereTheImageIsNotTheOneThatWasUploaded() {
        files = (workspaceId, media) -> new MediaFiles.Fetched.Bytes(new byte[] {9, 9, 9});
        work(due("p", 1));
        assertThat(last())
                .isInstanceOfSatisfying(
                        Happening.Failed.class,
                        failed -> assertThat(failed.reason().code()).isEqualTo("MEDIA_DAMAGED"));
    }

    @Test
    void failsWhereItIsTooLate() {
        var held = due("p", 1);
        clock.advance(Duration.ofHours(25));
        work(held);
        assertThat(publication("p").state()).isEqualTo(FAILED);
        assertThat(pinterest.requests).isZero();
    }

    @Test
    void reservesAPlaceInTheNextWindowWhenTheBudgetIsUsedUpAndUsesItThen() {
        pinterest.create = gate -> created("pin-" + pinterest.requests);
        work(due("p1", 1));
        work(due("p2", 1));
        work(due("p3", 1));
        work(due("p4", 1));
        assertThat(pinterest.requests).isEqualTo(2);
        var third = deferred("p3");
        var fourth = deferred("p4");
        assertThat(third.reason().code()).isEqualTo("BUDGET_USED_UP");
        assertThat(third.retryAt()).isAfter(Samples.NINE.plusSeconds(62)).isEqualTo(third.slotAt());
        assertThat(fourth.retryAt()).isAfter(third.retryAt());

        clock.set(third.retryAt());
        work(due("p5", 1));
        assertThat(publication("p5").state()).as("the window is given away").isEqualTo(DEFERRED);
        work(due("p3", 2));
        clock.set(fourth.retryAt());
        work(due("p4", 2));
        assertThat(publication("p3").state()).isEqualTo(PUBLISHED);
        assertThat(publication("p4").state()).isEqualTo(PUBLISHED);
    }

    @Test
    void fetchesNothingForWhatHasNoRoomAnyway() {
        pinterest.create = gate -> created("pin-" + pinterest.requests);
        work(due("p1", 1));
        work(due("p2", 1));
        files = (workspaceId, media) -> {
            throw new AssertionError("fetched in vain");
        };
        work(due("p3", 1));
        assertThat(deferred("p3").slotAt()).isNotNull();
    }

    /** Sent away once more it would come back, through the scheduler, after those whose places are behind its own. */
    @Test
    void waitsInItsLaneWhereItComesALittleBeforeItsPlace() {
        pinterest.create = gate -> created("pin-" + pinterest.requests);
        work(due("p1", 1));
        work(due("p2", 1));
        work(due("p3", 1));
        clock.set(deferred("p3").retryAt().minusMillis(800));
        var held = due("p3", 2);
        var until = work(held).orElseThrow();
        assertThat(until).isAfter(clock.instant()).isBefore(clock.instant().plusSeconds(2));
        assertThat(publication("p3").state()).isEqualTo(PREPARED);
        clock.set(until);
        assertThat(work(held)).isEmpty();
        assertThat(publication("p3").state()).isEqualTo(PUBLISHED);
    }

    @Test
    void isPutOffAgainWhereItsPlaceIsFarOff() {
        pinterest.create = gate -> created("pin-" + pinterest.requests);
        work(due("p1", 1));
        work(due("p2", 1));
        work(due("p3", 1));
        clock.set(deferred("p3").retryAt());
        budgets.heard(
                Budget.writes("ws", "app", "account"),
                new Heard(List.of(), 0L, Duration.ofSeconds(40)),
                clock.instant());
        assertThat(work(due("p3", 2))).isEmpty();
        assertThat(deferred("p3").retryAt()).isAfter(clock.instant().plusSeconds(30));
    }

    @Test
    void putsItOffBeforeArmingWhilePinterestIsInTroubleAndSaysSoOfTheAccount() {
        pinterest.closedUntil = clock.instant().plusSeconds(15);
        work(due("p", 1));
        assertThat(deferred("p").reason().code()).isEqualTo("PINTEREST_IN_TROUBLE");
        assertThat(books.told().getLast().cause().code()).isEqualTo("PINTEREST_IN_TROUBLE");
        assertThat(publication("p").state()).isEqualTo(DEFERRED);
        assertThat(publication("p").history().attempts()).isEmpty();
    }
}
