package io.pincast.publisher.attempt;

import static io.pincast.publisher.ledger.PublicationState.DEFERRED;
import static io.pincast.publisher.ledger.PublicationState.PREPARED;
import static io.pincast.publisher.ledger.PublicationState.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Samples;
import io.pincast.publisher.publication.Setback;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Videos, and files that make no Pin. */
class WorkerVideoTest extends WorkerScene {
    private static Order film(String title, Order.@Nullable Cover cover) {
        var order = order(title);
        var media = List.of(new Order.Media("film-1", "video/mp4", 3, "hash"));
        return new Order(
                order.boardId(),
                null,
                new Order.Content(title, null, null, null, media, cover),
                order.dueAt(),
                order.notAfter());
    }

    private static Order.Cover frame() {
        return new Order.Cover(null, 2);
    }

    @Test
    void makesThePinOfAVideoUnderTheIdThatPinterestGaveIt() {
        var image = new Order.Media("media-1", "image/png", 3, Preparation.sha256(IMAGE));
        work(due("p", 1, film("p", new Order.Cover(image, null))));
        assertThat(publication("p").state()).isEqualTo(PUBLISHED);
        assertThat(java.util.Objects.requireNonNull(pinterest.order).content().videoId())
                .isEqualTo("523");
        assertThat(pinterest.images).as("the cover").containsExactly(IMAGE);
        work(due("f", 1, film("f", frame())));
        assertThat(pinterest.images).as("a frame of its own").isEmpty();
    }

    @Test
    void leavesTheLaneFreeWhileAVideoIsUploaded() {
        videos.next = new Videos.Step.ToUpload();
        work(due("p", 1, film("p", frame())));
        assertThat(videos.uploads).isOne();
        assertThat(pinterest.requests).isZero();
        assertThat(publication("p").state()).isEqualTo(PREPARED);
        assertThat(publication("p").times().leaseUntil()).as("still held").isNotNull();
    }

    @Test
    void putsAVideoOffThatIsNotReadyOrFindsNoPlace() {
        videos.next = new Videos.Step.NotNow(Setback.retry(WHY, BACKOFF));
        work(due("p1", 1, film("p1", frame())));
        assertThat(publication("p1").state()).isEqualTo(DEFERRED);
        videos.next = new Videos.Step.ToUpload();
        videos.refusal = Setback.retry(WHY, BACKOFF);
        work(due("p2", 1, film("p2", frame())));
        assertThat(publication("p2").state()).isEqualTo(DEFERRED);
    }

    @Test
    void countsAVideosPlaceAgainstTheBudgetOfWrites() {
        work(due("p1", 1));
        work(due("p2", 1));
        videos.next = new Videos.Step.ToUpload();
        work(due("p3", 1, film("p3", frame())));
        assertThat(videos.uploads).isZero();
        assertThat(publication("p3").state()).isEqualTo(DEFERRED);
    }

    @Test
    void refusesFilesThatMakeNoPin() {
        var image = new Order.Media("media-1", "image/png", 3, Preparation.sha256(IMAGE));
        var film = film("p", frame()).content().media().getFirst();
        var content = new Order.Content("p", null, null, null, List.of(image, film), frame());
        assertNotSupported("mixed", new Order("1001", null, content, Samples.NINE, Samples.NINE.plusSeconds(60)));
        assertNotSupported("no cover", film("no cover", null));
        assertNotSupported("empty cover", film("empty cover", new Order.Cover(null, null)));
        assertNotSupported("before", film("before", new Order.Cover(null, -1)));
        assertNotSupported("film as cover", film("film as cover", new Order.Cover(film, null)));
    }

    private void assertNotSupported(String id, Order order) {
        work(due(id, 1, order));
        assertThat(last())
                .as(id)
                .isInstanceOfSatisfying(
                        Happening.Failed.class,
                        failed -> assertThat(failed.reason().code()).isEqualTo("MEDIA_NOT_SUPPORTED"));
    }
}
