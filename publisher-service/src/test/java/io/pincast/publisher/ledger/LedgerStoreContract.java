package io.pincast.publisher.ledger;

import static io.pincast.publisher.ledger.Samples.NINE;
import static io.pincast.publisher.ledger.Samples.opened;
import static io.pincast.publisher.ledger.Samples.order;
import static io.pincast.publisher.ledger.Samples.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.LedgerStore.Written;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the protocol asks of a store, whichever it is. */
public abstract class LedgerStoreContract {
    private static final Reason WHY = new Reason("CODE", "What happened.", "What to do.", 404, 40, "rid");

    protected abstract LedgerStore store();

    private Publication insert(String id, String title) {
        var insert = opened(id, title);
        assertThat(store().insert(insert)).isEqualTo(Written.DONE);
        return insert.publication();
    }

    private static Decision.Change changed(Transition transition) {
        return (Decision.Change) transition.decide();
    }

    private static Decision.Change armed(Publication publication) {
        var attempt = new Attempt(1, publication.epoch(), "SIMULATOR", NINE, null);
        return changed(Transition.of(publication, NINE)
                .held(NINE.plusSeconds(90), Duration.ofSeconds(10))
                .to(PublicationState.SENDING)
                .armed(attempt, NINE.plusSeconds(161))
                .tell(new Happening.Started(NINE)));
    }

    @Test
    void keepsAPublicationAsItIs() {
        var publication = insert("p1", "keeps");
        assertThat(store().find("p1")).contains(publication);
        assertThat(store().find("p2")).isEmpty();
    }

    @Test
    void keepsEverythingThatARoundGoesThrough() {
        var armed = armed(insert("p1", "everything"));
        store().change(armed);
        var end = new Attempt.End(NINE.plusSeconds(3), 2999, Attempt.Outcome.UNKNOWN, WHY, "rid");
        var evidence = new Evidence(NINE.plusSeconds(4), 7, true, false, List.of("5", "6"));
        var unconfirmed = changed(Transition.of(armed.after(), NINE.plusSeconds(3))
                .ended(1, armed.after().epoch(), end)
                .to(PublicationState.RECONCILING)
                .doubted()
                .read(evidence)
                .streak(2));
        assertThat(store().change(unconfirmed)).isEqualTo(Written.DONE);
        assertThat(store().find("p1")).contains(unconfirmed.after());

        var verdict = changed(Transition.of(unconfirmed.after(), NINE.plusSeconds(9))
                .to(PublicationState.UNCONFIRMED)
                .released(null)
                .answer(new Happening.Unconfirmed(WHY, List.of(evidence))));
        assertThat(store().change(verdict)).isEqualTo(Written.DONE);
        assertThat(store().find("p1")).contains(verdict.after());
    }

    @Test
    void keepsEachVerdict() {
        for (var verdict : List.of(
                new Happening.Published("77", "SANDBOX", NINE, true),
                new Happening.Deferred(NINE.plusSeconds(60), NINE.plusSeconds(61), WHY),
                new Happening.Failed(WHY),
                new Happening.Revoked())) {
            var publication = insert("of " + verdict.getClass().getSimpleName(), verdict.toString());
            var change = changed(Transition.of(publication, NINE)
                    .to(stateOf(verdict))
                    .released(null)
                    .answer(verdict));
            assertThat(store().change(change)).isEqualTo(Written.DONE);
            assertThat(store().find(publication.id())).contains(change.after());
        }
    }

    private static Decision.Change deferred(Publication publication) {
        return changed(Transition.of(publication, NINE)
                .to(PublicationState.DEFERRED)
                .released(null)
                .answer(new Happening.Deferred(NINE.plusSeconds(60), null, WHY)));
    }

    @Test
    void keepsAVideosStepsOverRoundsAndForgetsThemAtTheEnd() {
        var step = changed(Transition.of(insert("p1", "film"), NINE)
                .video(new VideoUpload("hash", null, null, null, 1).registered("523")));
        store().change(step);
        var ready = changed(Transition.of(step.after(), NINE)
                .video(Objects.requireNonNull(step.after().history().video()).ready(NINE.plusSeconds(9))));
        store().change(ready);
        assertThat(store().find("p1")).contains(ready.after());

        var deferred = deferred(ready.after());
        store().change(deferred);
        var stored = store().find("p1").orElseThrow().history().video();
        assertThat(stored).isEqualTo(new VideoUpload("hash", "523", NINE.plusSeconds(9), NINE.plusSeconds(9), 1));

        var failed = changed(Transition.of(deferred.after(), NINE)
                .round(2, null)
                .to(PublicationState.FAILED)
                .released(null)
                .answer(new Happening.Failed(WHY)));
        store().change(failed);
        assertThat(store().find("p1").orElseThrow().history().video())
                .as("who tries it again begins anew")
                .isNull();
    }

    @Test
    void keepsAVideosCoverAndTheTextsOfACarouselsImages() {
        var image = new Order.Media("m", "image/png", 3, "hash", new Order.Slide("One", null, "https://e.com"));
        for (var cover : List.of(new Order.Cover(image, null), new Order.Cover(null, 7))) {
            var order = new Order(
                    "101",
                    null,
                    new Order.Content("Film", null, null, null, List.of(image, image), cover, "523"),
                    NINE,
                    NINE);
            var opened = (Decision.Insert) Transition.ofUnknown(subject("of " + cover), NINE)
                    .round(1, order)
                    .to(PublicationState.PREPARED)
                    .released(NINE)
                    .decide();
            assertThat(store().insert(opened)).isEqualTo(Written.DONE);
            assertThat(store().find("of " + cover)).contains(opened.publication());
            store().change(deferred(opened.publication()));
        }
    }

    private static PublicationState stateOf(Happening.Verdict verdict) {
        return switch (verdict) {
            case Happening.Published _ -> PublicationState.PUBLISHED;
            case Happening.Deferred _ -> PublicationState.DEFERRED;
            case Happening.Failed _ -> PublicationState.FAILED;
            case Happening.Unconfirmed _ -> PublicationState.UNCONFIRMED;
            case Happening.Revoked _ -> PublicationState.REVOKED;
        };
    }

    @Test
    void keepsOneWithoutAnOrder() {
        var revoked = (Decision.Insert) Transition.ofUnknown(subject("p1"), NINE)
                .round(1, null)
                .to(PublicationState.REVOKED)
                .released(null)
                .answer(new Happening.Revoked())
                .decide();
        assertThat(store().insert(revoked)).isEqualTo(Written.DONE);
        assertThat(store().find("p1")).contains(revoked.publication());
    }

    @Test
    void letsOneOfTwoInsertsWin() {
        insert("p1", "first");
        assertThat(store().insert(opened("p1", "second"))).isEqualTo(Written.OVERTAKEN);
        assertThat(store().find("p1").orElseThrow().requireOrder()).isEqualTo(order("first"));
    }

    @Test
    void letsOneOfTwoOfEqualContentBeUnderWay() {
        insert("p1", "same");
        assertThat(store().insert(opened("p2", "same"))).isEqualTo(Written.CONTENT_UNDER_WAY);
        assertThat(store().find("p2")).isEmpty();
    }

    @Test
    void letsTheNextOfEqualContentInOnceTheFirstHasEnded() {
        var first = insert("p1", "same");
        store().change(changed(Transition.of(first, NINE)
                .to(PublicationState.PUBLISHED)
                .released(null)
                .answer(new Happening.Published("7", "SIMULATOR", NINE, false))));
        assertThat(store().insert(opened("p2", "same"))).isEqualTo(Written.DONE);
    }

    @Test
    void refusesARoundToOpenAnewWhileItsContentIsUnderWay() {
        var first = insert("p1", "same");
        var deferred = changed(Transition.of(first, NINE)
                .to(PublicationState.DEFERRED)
                .released(null)
                .answer(new Happening.Deferred(NINE, null, WHY)));
        store().change(deferred);
        insert("p2", "same");
        var again = changed(Transition.of(deferred.after(), NINE)
                .round(2, order("same"))
                .to(PublicationState.PREPARED)
                .released(NINE));
        assertThat(store().change(again)).isEqualTo(Written.CONTENT_UNDER_WAY);
        assertThat(store().find("p1")).contains(deferred.after());
    }

    @Test
    void changesNothingWhereSomebodyWroteFirst() {
        var publication = insert("p1", "raced");
        var revoked = changed(Transition.of(publication, NINE)
                .taken()
                .to(PublicationState.REVOKED)
                .released(null)
                .answer(new Happening.Revoked()));
        assertThat(store().change(revoked)).isEqualTo(Written.DONE);
        assertThat(store().change(armed(publication))).isEqualTo(Written.OVERTAKEN);
        assertThat(store().find("p1")).contains(revoked.after());
    }

    @Test
    void letsOneOfManyArm() throws InterruptedException {
        var publication = insert("p1", "many");
        var won = new AtomicInteger();
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                await(go);
                if (store().change(armed(publication)) == Written.DONE) {
                    won.incrementAndGet();
                }
            }));
        }
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(won).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void findsOpenWorkOnceItsTimeHasComeLongestWaitingFirst() {
        insert("held", "held");
        var later = insert("later", "later");
        var sooner = insert("sooner", "sooner");
        var done = insert("done", "done");
        store().change(changed(Transition.of(later, NINE).released(NINE.plusSeconds(20))));
        store().change(changed(Transition.of(sooner, NINE).released(NINE.plusSeconds(10))));
        store().change(changed(Transition.of(done, NINE).released(null)));

        assertThat(found(NINE.plusSeconds(9), 10)).isEmpty();
        assertThat(found(NINE.plusSeconds(10), 10)).containsExactly("sooner");
        assertThat(found(NINE.plusSeconds(50), 10)).containsExactly("sooner", "later");
        assertThat(found(NINE.plusSeconds(50), 1)).containsExactly("sooner");
        assertThat(found(NINE.plusSeconds(100), 10)).containsExactly("sooner", "later", "held");
        assertThat(found(NINE.plusSeconds(10), NINE.plusSeconds(50), 10)).containsExactly("sooner", "later");
        assertThat(found(NINE.plusSeconds(11), NINE.plusSeconds(50), 10)).containsExactly("later");
    }

    private List<String> found(java.time.Instant now, int limit) {
        return found(java.time.Instant.EPOCH, now, limit);
    }

    private List<String> found(java.time.Instant from, java.time.Instant now, int limit) {
        return store().findOpenWork(from, now, limit).stream()
                .map(Publication::id)
                .toList();
    }

    @Test
    void tellsWhichPinsAreOfOthers() {
        var publication = insert("p1", "mine");
        store().change(changed(Transition.of(publication, NINE)
                .to(PublicationState.PUBLISHED)
                .released(null)
                .answer(new Happening.Published("7", "SIMULATOR", NINE, false))));
        assertThat(store().findPinsOfOthers("account", List.of("7", "8"), "p2")).isEqualTo(Set.of("7"));
        assertThat(store().findPinsOfOthers("account", List.of("7", "8"), "p1")).isEmpty();
        assertThat(store().findPinsOfOthers("another", List.of("7"), "p2")).isEmpty();
        assertThat(store().findPinsOfOthers("account", Collections.emptyList(), "p2"))
                .isEmpty();
    }
}
