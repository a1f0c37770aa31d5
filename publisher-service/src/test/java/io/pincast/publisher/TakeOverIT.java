package io.pincast.publisher;

import static io.pincast.publisher.Scene.deferred;
import static io.pincast.publisher.Scene.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.contracts.PublicationEvent.AttemptEnded;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.Intake;
import io.pincast.publisher.publication.Sending;
import io.pincast.publisher.publication.Timers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another replica died in the middle: here it is played by rules and store alone, and this one finds what it left. */
class TakeOverIT {
    private final Scene scene = new Scene();
    private final Ledger ledger = PublisherInstance.CONTEXT.getBean(Ledger.class);
    private final LedgerStore store = PublisherInstance.CONTEXT.getBean(LedgerStore.class);
    private final Timers timers = PublisherInstance.CONTEXT.getBean(Timers.class);
    private final Sending sending = new Sending(timers);

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The other replica takes a round in, and goes no further. */
    private Held prepare(String publicationId) {
        var due = scene.due(publicationId, 1);
        var content = due.content();
        var media = content.media().getFirst();
        var order = new Order(
                due.boardId(),
                null,
                new Order.Content(
                        content.title(),
                        content.description(),
                        content.link(),
                        content.altText(),
                        List.of(new Order.Media(
                                media.mediaId(), media.contentType(), media.sizeBytes(), media.sha256()))),
                now(),
                now().plus(Duration.ofHours(1)));
        var subject = new Subject(publicationId, due.postId(), "workspace", scene.accountId);
        var opening = new Intake.Due(subject, 1, order, true, Optional.empty());
        ledger.apply(publicationId, (known, under) -> new Intake(timers).due(known, opening, under, now()));
        return Held.of(store.find(publicationId).orElseThrow());
    }

    private Held arm(String publicationId) {
        var held = prepare(publicationId);
        ledger.apply(publicationId, (known, _) -> sending.arm(known, held, "SIMULATOR", now()));
        return held;
    }

    private String create(String publicationId) {
        var content = scene.due(publicationId, 1).content();
        var endpoint = new PinterestEndpoint(
                URI.create(PublisherInstance.SIMULATOR.baseUrl() + "/production/v5"),
                URI.create("http://127.0.0.1/oauth/"));
        try (var client = PinterestClient.builder()
                .endpoints(PinterestEndpoints.defaults().with(PinterestEnvironment.SIMULATOR, endpoint))
                .build()) {
            var image = new MediaSource.ImageBase64(ImageType.PNG, MediaContent.of(FakePeers.png(200, 300)));
            var request = CreatePinRequest.on(scene.boardId, image)
                    .title(content.title())
                    .description(content.description())
                    .link(content.link())
                    .altText(content.altText());
            return client.as(PinterestEnvironment.SIMULATOR, new AccessToken(scene.accessToken))
                    .pins()
                    .create(request, SendGate.OPEN)
                    .body()
                    .id();
        }
    }

    @Test
    void publishesWhatDiedBeforeItWasArmed() {
        var dead = prepare("died1");
        published("died1", 1);
        assertThat(scene.pins()).hasSize(1);
        assertThat(store.find("died1").orElseThrow().epoch()).isGreaterThan(dead.epoch());
    }

    @Test
    void adoptsWhatWasSentBeforeItDied() {
        arm("died2");
        var pin = create("died2");
        var published = published("died2", 1);
        assertThat(published.pinId()).isEqualTo(pin);
        assertThat(published.adopted()).isTrue();
        assertThat(scene.creates()).as("only the dead one sent").hasSize(1);
        assertThat(PublisherInstance.events("died2"))
                .filteredOn(AttemptEnded.class::isInstance)
                .singleElement()
                .satisfies(ended ->
                        assertThat(((AttemptEnded) ended).cause().code()).isEqualTo("INTERRUPTED"));
    }

    @Test
    void provesTheAbsenceOfWhatWasArmedAndNeverSentBeforeItTriesAgain() {
        arm("died3");
        assertThat(deferred("died3", 1).cause().code()).isEqualTo("NOT_FOUND_ON_BOARD");
        assertThat(scene.creates()).isEmpty();
        scene.sendDue("died3", 2);
        published("died3", 2);
        assertThat(scene.pins()).hasSize(1);
    }

    @Test
    void keepsThePinOfAReplicaThatWakesUpAfterItsRoundWasGivenUp() {
        var frozen = arm("froze");
        deferred("froze", 1);
        var outcome = new CallOutcome.Published("123456", CallOutcome.Call.NONE);
        ledger.apply("froze", (known, _) -> sending.outcome(known, frozen, outcome, now()));
        assertThat(Scene.awaitVerdicts("froze", 1, 2).getLast())
                .isInstanceOfSatisfying(
                        io.pincast.contracts.PublicationEvent.PinPublished.class,
                        published -> assertThat(published.pinId()).isEqualTo("123456"));
    }
}
