package io.pincast.publisher;

import static io.pincast.publisher.PublisherInstance.PEERS;
import static io.pincast.publisher.Scene.awaitVerdicts;
import static io.pincast.publisher.Scene.failed;
import static io.pincast.publisher.Scene.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.pincast.contracts.PinContent;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.contracts.PublicationEvent.PublicationDeferred;
import io.pincast.contracts.PublicationEvent.PublicationRevoked;
import io.pincast.contracts.PublicationEvent.VideoUploaded;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Timers;
import io.pincast.publisher.video.VideoRules;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.media.Media;
import io.pincast.test.Mp4;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a video to its Pin: each step once, whatever breaks between them. */
class VideoIT {
    private static final PinContent.Cover FRAME = new PinContent.Cover(null, 1.9);
    private final Scene scene = new Scene();
    private final PinContent.Media film =
            scene.video("film-of-" + scene.user, Mp4.video().bytes());
    private final Ledger ledger = PublisherInstance.CONTEXT.getBean(Ledger.class);
    private final LedgerStore store = PublisherInstance.CONTEXT.getBean(LedgerStore.class);
    private final Timers timers = PublisherInstance.CONTEXT.getBean(Timers.class);
    private final VideoRules rules = new VideoRules(timers);

    private PinterestApi api() {
        return PublisherInstance.CONTEXT
                .getBean(PinterestClient.class)
                .as(PinterestEnvironment.SIMULATOR, new AccessToken(scene.accessToken));
    }

    /** Plays the scheduler: round after round, until it ends. Returns the last verdict and what it was put off for. */
    private Ending through(String id, int firstRound) {
        var causes = new ArrayList<String>();
        for (var round = firstRound; ; round++) {
            if (round > 1) {
                scene.send(scene.film(id, round, film, FRAME));
            }
            var verdict = verdict(id, round);
            if (!(verdict instanceof PublicationDeferred deferred)) {
                return new Ending(verdict, causes);
            }
            causes.add(deferred.cause().code());
            if (deferred.cause().code().equals("VIDEO_PROCESSING")) {
                await().pollInterval(Duration.ofMillis(10))
                        .until(() -> Instant.now().isAfter(deferred.retryAt()));
            }
        }
    }

    private Ending publish(String id) {
        scene.send(scene.film(id, 1, film, FRAME));
        return through(id, 1);
    }

    record Ending(PublicationEvent verdict, List<String> causes) {
        PinPublished published() {
            return (PinPublished) verdict;
        }
    }

    @Test
    void publishesAVideoOncePinterestIsDoneWithItAndHoldsNoLaneMeanwhile() {
        PublisherInstance.SIMULATOR
                .control()
                .addFault(Fault.of(FaultKind.MEDIA_STUCK)
                        .onOperation("media/create")
                        .onAccount(scene.user)
                        .times(1));
        scene.send(scene.film("film", 1, film, FRAME));
        var waiting = (PublicationDeferred) verdict("film", 1);
        assertThat(waiting.cause().code()).isEqualTo("VIDEO_PROCESSING");
        assertThat(waiting.cause().detail()).isEqualTo("Pinterest is still processing the video.");
        assertThat(store.find("film").orElseThrow().times().leaseUntil()).isNull();

        // Pinterest is not done with the video, and the account's next Pin goes first.
        scene.sendDue("image", 1);
        Scene.published("image", 1);
        PublisherInstance.SIMULATOR
                .control()
                .making()
                .setMediaFate(scene.registered().getFirst(), Media.Fate.SUCCEEDS);
        scene.send(scene.film("film", 2, film, FRAME));
        var published = through("film", 2).published();

        assertThat(scene.pins()).extracting(pin -> pin.id()).contains(published.pinId());
        var pin = api().pins().get(published.pinId());
        assertThat(String.valueOf(java.util.Objects.requireNonNull(pin.media()).mediaType()))
                .isEqualTo("video");
        assertThat(scene.registered()).hasSize(1);
        assertThat(scene.uploaded()).hasSize(1);
        assertThat(PublisherInstance.events("film"))
                .filteredOn(VideoUploaded.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((VideoUploaded) event).sizeBytes()).isEqualTo(film.sizeBytes()));
        assertThat(store.find("film").orElseThrow().history().video())
                .as("no longer needed")
                .isNull();
    }

    @Test
    void takesAnUploadedImageAsCoverAndKeepsNoSecretOfTheUpload() {
        var cover = new PinContent.Cover(scene.image("cover-of-" + scene.user, FakePeers.png(200, 300)), null);
        scene.send(scene.film("covered", 1, film, cover));
        verdict("covered", 1);
        assertThat(raw("covered").toJson())
                .contains("\"mediaId\": \"" + scene.registered().getFirst())
                .doesNotContainIgnoringCase("amz")
                .doesNotContainIgnoringCase("policy")
                .doesNotContain("/upload/");
        for (var round = 2; verdict("covered", round - 1) instanceof PublicationDeferred; round++) {
            scene.send(scene.film("covered", round, film, cover));
        }
        assertThat(scene.pins()).hasSize(1);
        assertThat(scene.pins().getFirst().imageHash()).isNotBlank();
    }

    private static Document raw(String id) {
        var name = PublisherInstance.CONTEXT.getBean(MongoDatabase.class).getName();
        return PublisherInstance.CONTEXT
                .getBean(MongoClient.class)
                .getDatabase(name)
                .getCollection("publications")
                .find(new Document("_id", id))
                .first();
    }

    @Test
    void adoptsAVideoPinAfterAnUnclearAnswer() {
        scene.nextCreate(FaultKind.STATUS_AFTER_EFFECT);
        var published = publish("unclear").published();
        assertThat(published.adopted()).isTrue();
        assertThat(scene.pins()).hasSize(1);
        assertThat(scene.creates()).hasSize(1);
    }

    /** The board showed no Pin, so another is made: of the very video that is there already. */
    @Test
    void uploadsNothingAgainWhereOnlyThePinIsMissing() {
        scene.nextCreate(FaultKind.RESET_BEFORE_EFFECT);
        var ending = publish("missing");
        assertThat(ending.causes()).contains("NOT_FOUND_ON_BOARD");
        ending.published();
        assertThat(scene.creates()).hasSize(2);
        assertThat(scene.uploaded()).hasSize(1);
    }

    /** Another replica takes the round in, and dies somewhere. */
    private Held dead(String id) {
        var due = scene.film(id, 1, film, FRAME);
        var content = due.content();
        var order = new Order(
                due.boardId(),
                null,
                new Order.Content(
                        content.title(),
                        content.description(),
                        content.link(),
                        content.altText(),
                        List.of(new Order.Media(film.mediaId(), "video/mp4", film.sizeBytes(), film.sha256())),
                        new Order.Cover(null, 1)),
                now(),
                now().plus(Duration.ofHours(1)));
        var opening = new Intake.Due(
                new Subject(id, due.postId(), "workspace", scene.accountId), 1, order, true, Optional.empty());
        ledger.apply(id, (known, under) -> new Intake(timers).due(known, opening, under, now()));
        return Held.of(store.find(id).orElseThrow());
    }

    /** Its lease has lapsed. */
    private void isLongDead(Held held) {
        var before = now().minus(timers.lease()).minus(timers.clockDifference().multipliedBy(2));
        ledger.apply(held.publicationId(), (known, _) -> rules.renewed(known, held, before));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void registersAnewAfterACrashBetweenRegisteringAndUploading() {
        var held = dead("film died1");
        var place = api().media().register();
        ledger.apply("film died1", (known, _) -> rules.registered(known, held, place.mediaId(), now()));
        isLongDead(held);
        through("film died1", 1).published();
        assertThat(scene.registered()).as("what the upload takes died, too").hasSize(2);
        assertThat(scene.uploaded()).containsExactly(scene.registered().getLast());
        assertThat(scene.pins()).hasSize(1);
    }

    @Test
    void uploadsNothingAgainAfterACrashBetweenTheUploadAndItsStoring() {
        var held = dead("film died2");
        var place = api().media().register();
        ledger.apply("film died2", (known, _) -> rules.registered(known, held, place.mediaId(), now()));
        api().media().upload(place, MediaContent.of(Mp4.video().bytes()));
        isLongDead(held);
        through("film died2", 1).published();
        assertThat(scene.registered()).hasSize(1);
        assertThat(scene.uploaded()).hasSize(1);
    }

    @Test
    void goesOnWaitingAfterACrashWhilePinterestWorks() {
        var held = dead("film died3");
        var place = api().media().register();
        ledger.apply("film died3", (known, _) -> rules.registered(known, held, place.mediaId(), now()));
        api().media().upload(place, MediaContent.of(Mp4.video().bytes()));
        ledger.apply("film died3", (known, _) -> rules.uploaded(known, held, place.mediaId(), 1, Duration.ZERO, now()));
        isLongDead(held);
        through("film died3", 1).published();
        assertThat(scene.registered()).hasSize(1);
        assertThat(scene.uploaded()).hasSize(1);
        assertThat(scene.pins()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"RESET_BEFORE_EFFECT", "RESET_AFTER_EFFECT", "STATUS"})
    void goesOnAfterAnUploadThatBroke(FaultKind kind) {
        PublisherInstance.SIMULATOR
                .control()
                .addFault(Fault.of(kind).onOperation("media/upload").times(1));
        var ending = publish("broken " + kind.name());
        assertThat(ending.causes().getFirst()).isEqualTo("VIDEO_UPLOAD_BROKE_OFF");
        ending.published();
        assertThat(scene.uploaded()).as("one that arrived is not sent again").hasSize(1);
        assertThat(scene.pins()).hasSize(1);
    }

    @Test
    void uploadsAFailedVideoOnceMore() {
        fate(FaultKind.MEDIA_FAILED, 1);
        publish("failed1").published();
        assertThat(scene.uploaded()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"MEDIA_FAILED", "MEDIA_STUCK"})
    void saysInWordsWhereNothingComesOfAVideo(FaultKind kind) {
        fate(kind, 2);
        scene.send(scene.film("hopeless " + kind.name(), 1, film, FRAME));
        var ending = through("hopeless " + kind.name(), 1);
        var failure = (PublicationEvent.PublicationFailed) ending.verdict();
        assertThat(failure.cause().code())
                .isEqualTo(kind == FaultKind.MEDIA_FAILED ? "VIDEO_NOT_PROCESSED" : "VIDEO_STUCK");
        assertThat(failure.cause().action()).contains("H.264");
        assertThat(scene.uploaded()).hasSize(2);
        assertThat(scene.creates()).isEmpty();
    }

    private void fate(FaultKind kind, int times) {
        scene.fault(Fault.of(kind).onOperation("media/create").times(times));
    }

    @Test
    void keepsItsRoundThroughAnUploadThatTakesLongerThanItsLease() {
        var large = scene.video(
                "large-of-" + scene.user, Mp4.video().pictures(200_000).bytes());
        PEERS.slowly(large.mediaId(), Duration.ofMillis(200));
        scene.send(scene.film("slow", 1, large, FRAME));
        var deferred = (PublicationDeferred) verdict("slow", 1);
        assertThat(deferred.cause().code()).isEqualTo("VIDEO_PROCESSING");
        var uploaded = PublisherInstance.events("slow").stream()
                .filter(VideoUploaded.class::isInstance)
                .map(VideoUploaded.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(Duration.ofMillis(uploaded.durationMillis())).isGreaterThan(timers.lease());
        assertThat(store.find("slow").orElseThrow().epoch()).isEqualTo(1);
        assertThat(scene.registered()).hasSize(1);
    }

    @Test
    void stopsAnUploadThatIsCancelled() {
        var endless = scene.video(
                "endless-of-" + scene.user, Mp4.video().pictures(2_000_000).bytes());
        PEERS.slowly(endless.mediaId(), Duration.ofMillis(100));
        scene.send(scene.film("stopped", 1, endless, FRAME));
        await().until(() -> scene.registered().size() == 1);
        scene.sendRevocation("stopped", 1);
        assertThat(awaitVerdicts("stopped", 1, 1).getLast()).isInstanceOf(PublicationRevoked.class);
        var uploads = PublisherInstance.CONTEXT
                .getBean(io.micrometer.core.instrument.MeterRegistry.class)
                .get("publisher.video.uploads")
                .gauge();
        await().untilAsserted(() -> assertThat(uploads.value()).isZero());
        assertThat(scene.uploaded()).isEmpty();
        assertThat(scene.creates()).isEmpty();
    }

    @Test
    void failsOnAVideoThatIsNoLongerThere() {
        var gone = new PinContent.Media("gone", "video/mp4", 30, "hash", null);
        scene.send(scene.film("gone", 1, gone, FRAME));
        assertThat(failed("gone", 1).cause().code()).isEqualTo("MEDIA_NOT_FOUND");
    }
}
