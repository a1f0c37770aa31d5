package io.pincast.publisher.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.attempt.VideoHost;
import io.pincast.publisher.attempt.VideoHost.Progress;
import io.pincast.publisher.attempt.Videos.Step;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** No step is done again whose result is known, and none is believed that is not. */
class VideoStepsTest {
    private final Film film = new Film();

    private Step next(Held held) {
        return film.steps().next(held, film.publication(), Film.GRANT);
    }

    private void registered(Held held) {
        film.ledger.apply("p", (known, _) -> film.rules.registered(known, held, "523", film.clock.instant()));
    }

    private void uploaded(Held held) {
        registered(held);
        film.ledger.apply(
                "p", (known, _) -> film.rules.uploaded(known, held, "523", 18, Duration.ZERO, film.clock.instant()));
    }

    private Held nextRound(Held held) {
        var processing = VideoSetbacks.processing(Film.PROPERTIES);
        film.ledger.apply("p", (known, _) -> film.sending.notNow(known, held, processing, film.clock.instant()));
        return film.due(held.round() + 1);
    }

    private static String code(Step step) {
        return ((Step.NotNow) step).setback().reason().code();
    }

    @Test
    void beginsWithAnUpload() {
        assertThat(next(film.due(1))).isEqualTo(new Step.ToUpload());
        assertThat(film.asked).isZero();
    }

    @Test
    void keepsThePlaceOverRoundsAndAsksOnlyHowFarItIs() {
        var held = film.due(1);
        uploaded(held);
        held = nextRound(held);
        assertThat(code(next(held))).isEqualTo("VIDEO_PROCESSING");
        assertThat(film.video().mediaId()).isEqualTo("523");

        film.status = Progress.READY;
        held = nextRound(held);
        assertThat(next(held)).isEqualTo(new Step.Ready("523"));
        held = nextRound(held);
        assertThat(next(held)).isEqualTo(new Step.Ready("523"));
        assertThat(film.asked)
                .as("what is known to be ready is not asked for again")
                .isEqualTo(2);
    }

    @Test
    void waitsLongerEachTime() {
        var held = film.due(1);
        uploaded(held);
        var waits = new ArrayList<Duration>();
        for (var i = 0; i < 8; i++) {
            held = nextRound(held);
            var setback = ((Step.NotNow) next(held)).setback();
            waits.add(((Reaction.Retry) setback.reaction()).backoff().delay(i, 1));
        }
        assertThat(waits.subList(0, 5)).isSorted();
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(96), Duration.ofSeconds(144));
    }

    /** The one that uploaded it died before it could say so. */
    @Test
    void findsWhatArrivedThoughNobodyLivedToSaySo() {
        var held = film.due(1);
        registered(held);
        assertThat(code(next(held))).isEqualTo("VIDEO_PROCESSING");
        assertThat(film.video().uploadedAt()).isEqualTo(film.clock.instant());
    }

    /** What an upload takes beside the id is a secret that nobody keeps. */
    @Test
    void registersAnewWhereNothingArrived() {
        var held = film.due(1);
        registered(held);
        film.status = Progress.REGISTERED;
        assertThat(next(held)).isEqualTo(new Step.ToUpload());
        assertThat(film.video().failures()).isZero();
    }

    @Test
    void waitsWherePinterestHasNotNoticedYetThatItHasIt() {
        var held = film.due(1);
        uploaded(held);
        film.status = Progress.REGISTERED;
        assertThat(code(next(held))).isEqualTo("VIDEO_PROCESSING");
    }

    @Test
    void uploadsAFailedOneOnceMoreAndThenSaysSo() {
        var held = film.due(1);
        uploaded(held);
        film.status = Progress.FAILED;
        assertThat(next(held)).isEqualTo(new Step.ToUpload());
        assertThat(film.video().mediaId()).isNull();
        uploaded(held);
        var end = (Step.NotNow) next(held);
        assertThat(end.setback().reason().code()).isEqualTo("VIDEO_NOT_PROCESSED");
        assertThat(end.setback().reaction()).isEqualTo(new Reaction.Fail());
    }

    @Test
    void givesUpOnOneThatIsStuckTwice() {
        var held = film.due(1);
        uploaded(held);
        film.clock.advance(Duration.ofHours(3).minusMillis(1));
        assertThat(code(next(held))).isEqualTo("VIDEO_PROCESSING");
        film.clock.advance(Duration.ofMillis(1));
        assertThat(next(held)).isEqualTo(new Step.ToUpload());
        uploaded(held);
        film.clock.advance(Duration.ofHours(3));
        assertThat(code(next(held))).isEqualTo("VIDEO_STUCK");
    }

    @Test
    void beginsAnewWithAnotherFile() {
        var held = film.due(1);
        uploaded(held);
        film.ledger.apply(
                "p",
                (known, _) -> film.sending.notNow(
                        known, held, VideoSetbacks.processing(Film.PROPERTIES), film.clock.instant()));
        var edited = film.due(2, Film.order(new byte[] {1}));
        assertThat(next(edited)).isEqualTo(new Step.ToUpload());
        assertThat(film.asked).isZero();
    }

    @Test
    void comesBackWherePinterestCannotBeAsked() {
        var held = film.due(1);
        uploaded(held);
        film.status = new VideoHost.NotTold(VideoSetbacks.partAway());
        assertThat(next(held)).isEqualTo(new Step.NotNow(VideoSetbacks.partAway()));
    }

    @Test
    void writesNothingForWhoeverLostTheRound() {
        var held = film.due(1);
        uploaded(held);
        var before = film.publication();
        film.status = Progress.READY;
        next(new Held("p", "account", 1, held.epoch() + 1));
        assertThat(film.publication()).isEqualTo(before);
        film.cancel();
        registered(held);
        assertThat(film.publication().state()).isEqualTo(PublicationState.REVOKED);
        assertThat(film.publication().history().video()).isNull();
    }

    @Test
    void saysWhichVideosGoFirstWhereThereIsNoPlace() {
        var steps = film.steps();
        var held = film.due(1);
        var blocked = new CountDownLatch(1);
        film.storage = bytes -> {
            awaitOpen(blocked);
            return bytes.readAllBytes();
        };
        assertThat(steps.upload(held, film.publication(), Film.GRANT)).isEmpty();
        assertThat(steps.upload(held, film.publication(), Film.GRANT).map(Setback::reason))
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("OTHER_VIDEOS_FIRST"));
        blocked.countDown();
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
