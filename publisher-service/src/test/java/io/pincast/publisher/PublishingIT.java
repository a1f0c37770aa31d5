package io.pincast.publisher;

import static io.pincast.publisher.Scene.awaitVerdicts;
import static io.pincast.publisher.Scene.deferred;
import static io.pincast.publisher.Scene.published;
import static io.pincast.publisher.Scene.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.DuePostEvent.Decision;
import io.pincast.contracts.Event;
import io.pincast.contracts.PinContent;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.PublicationEvent.AttemptEnded;
import io.pincast.contracts.PublicationEvent.AttemptStarted;
import io.pincast.contracts.PublicationEvent.BoardRead;
import io.pincast.contracts.PublicationEvent.Evidence;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.contracts.PublicationEvent.PublicationDeferred;
import io.pincast.contracts.PublicationEvent.PublicationFailed;
import io.pincast.contracts.PublicationEvent.PublicationRevoked;
import io.pincast.contracts.PublicationEvent.PublicationUnconfirmed;
import io.pincast.defaults.events.CloudEventRecords;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once, whatever Pinterest answers and whatever Kafka delivers. */
class PublishingIT {
    private final Scene scene = new Scene();

    @Test
    void publishesWhatIsDueAndTellsOfEachStep() {
        scene.sendDue("once", 1);
        var published = published("once", 1);
        var pin = scene.pins().getFirst();
        assertThat(scene.pins()).hasSize(1);
        assertThat(pin.title()).isEqualTo("Soup of " + scene.user + " once");
        assertThat(pin.altText()).isEqualTo("A bowl");
        assertThat(pin.link()).isEqualTo("https://shop.example/soup?u=1");
        assertThat(published.pinId()).isEqualTo(pin.id());
        assertThat(published.pinUrl()).isEqualTo("https://www.pinterest.com/pin/" + pin.id());
        assertThat(published.environment()).isEqualTo("SIMULATOR");
        assertThat(published.adopted()).isFalse();
        assertThat(PublisherInstance.events("once"))
                .hasExactlyElementsOfTypes(AttemptStarted.class, AttemptEnded.class, PinPublished.class)
                .map(PublicationEvent::seq)
                .containsExactly(1L, 2L, 3L);
        var ended = (AttemptEnded) PublisherInstance.events("once").get(1);
        assertThat(ended.outcome()).isEqualTo("PUBLISHED");
        assertThat(ended.requestId()).isEqualTo(scene.creates().getFirst().requestId());
    }

    @Test
    void worksOnWhatItTookInAtOnceRatherThanAtTheNextSweep() {
        scene.sendDue("at once", 1);
        published("at once", 1);
        var store = PublisherInstance.CONTEXT.getBean(LedgerStore.class);
        assertThat(store.find("at once").orElseThrow().epoch()).isEqualTo(1);
    }

    @Test
    void keysAndNamesItsEventsSoThatEvenAnUnreadableOneCouldBeTold() {
        scene.sendDue("named", 1);
        published("named", 1);
        var last = PublisherInstance.records("named").getLast();
        assertThat(last.key()).isEqualTo("post-of-named");
        assertThat(CloudEventRecords.find(last.headers(), "id")).contains("named/1/3");
        assertThat(CloudEventRecords.find(last.headers(), "type")).contains("PinPublished");
        assertThat(CloudEventRecords.find(last.headers(), "workspaceid")).contains("workspace");
        assertThat(CloudEventRecords.find(last.headers(), Event.ROUND)).contains("1");
        assertThat(CloudEventRecords.find(last.headers(), Event.POST_ID)).contains("post-of-named");
    }

    @Test
    void answersARedeliveredMessageAgainAndSendsNothing() {
        var due = scene.due("again", 1);
        scene.send(due);
        published("again", 1);
        scene.send(due);
        awaitVerdicts("again", 1, 2);
        scene.send(due);
        var verdicts = awaitVerdicts("again", 1, 3);
        assertThat(verdicts).allMatch(verdicts.getFirst()::equals);
        assertThat(PublisherInstance.records("again").stream()
                        .map(received ->
                                CloudEventRecords.find(received.headers(), "id").orElseThrow())
                        .distinct())
                .hasSize(3);
        assertThat(scene.creates()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {
                "STATUS_AFTER_EFFECT",
                "TIMEOUT_AFTER_EFFECT",
                "RESET_AFTER_EFFECT",
                "SUCCESS_WITHOUT_ID",
                "UNREADABLE_ANSWER"
            })
    void adoptsThePinThatCameOfAnUnclearAnswer(FaultKind kind) {
        scene.nextCreate(kind);
        scene.sendDue(kind.name(), 1);
        var published = published(kind.name(), 1);
        assertThat(published.adopted()).isTrue();
        assertThat(published.pinId()).isEqualTo(scene.pins().getFirst().id());
        assertThat(scene.pins()).hasSize(1);
        assertThat(scene.creates()).hasSize(1);
        assertThat(PublisherInstance.events(kind.name()))
                .filteredOn(AttemptEnded.class::isInstance)
                .allSatisfy(
                        ended -> assertThat(((AttemptEnded) ended).outcome()).isEqualTo("UNKNOWN"));
    }

    @Test
    void adoptsAPinThatPinterestMadeAfterWeStoppedWaiting() {
        scene.fault(Fault.of(FaultKind.HOLD_THEN_EFFECT)
                .onOperation("pins/create")
                .delay(Duration.ofMillis(1600))
                .times(1));
        scene.sendDue("late", 1);
        assertThat(published("late", 1).adopted()).isTrue();
        assertThat(scene.pins()).hasSize(1);
    }

    @Test
    void triesAgainOnlyOnceAbsenceIsProvenAndThenPublishesOnce() {
        scene.nextCreate(FaultKind.RESET_BEFORE_EFFECT);
        scene.sendDue("absent", 1);
        var deferred = deferred("absent", 1);
        assertThat(deferred.cause().code()).isEqualTo("NOT_FOUND_ON_BOARD");
        var reads = PublisherInstance.events("absent").stream()
                .filter(BoardRead.class::isInstance)
                .map(BoardRead.class::cast)
                .toList();
        assertThat(reads.getFirst().evidence().counted()).isFalse();
        assertThat(reads).filteredOn(read -> read.evidence().counted()).hasSizeGreaterThanOrEqualTo(2);

        scene.sendDue("absent", 2);
        assertThat(published("absent", 2).adopted()).isFalse();
        assertThat(scene.pins()).hasSize(1);
        assertThat(scene.creates()).hasSize(2);
        assertThat(PublisherInstance.events("absent"))
                .as("it looked once more before it sent")
                .filteredOn(event -> event.round() == 2)
                .element(0)
                .isInstanceOf(BoardRead.class);
    }

    @Test
    void asksAPersonWhereTheBoardCannotBeReadAndTakesWhatThePersonFound() {
        scene.nextCreate(FaultKind.STATUS_AFTER_EFFECT);
        scene.fault(Fault.of(FaultKind.OUTAGE).onOperation("boards/get"));
        scene.sendDue("asked", 1);
        var unconfirmed = (PublicationUnconfirmed) verdict("asked", 1);
        assertThat(unconfirmed.evidence()).isNotEmpty().allMatch(evidence -> !evidence.whole());
        assertThat(unconfirmed.cause().action()).contains("Open the board");

        var pin = scene.pins().getFirst().id();
        scene.sendResolution("asked", 1, Decision.FOUND, pin);
        var published = (PinPublished) awaitVerdicts("asked", 1, 2).getLast();
        assertThat(published.pinId()).isEqualTo(pin);
        assertThat(published.seq()).isEqualTo(unconfirmed.seq() + 1);
    }

    /** The workspace wants to be asked after an unclear answer: each of the three answers that a person can give. */
    @Test
    void asksAPersonInsteadOfTryingAgainAndDoesWhatThePersonSays() {
        for (var decision : List.of(Decision.TRY_AGAIN, Decision.GIVE_UP)) {
            var id = "wants " + decision;
            scene.nextCreate(FaultKind.RESET_BEFORE_EFFECT);
            scene.send(scene.asking(scene.due(id, 1)));
            var unconfirmed = (PublicationUnconfirmed) verdict(id, 1);
            assertThat(unconfirmed.cause().code()).isEqualTo("NOT_FOUND_ASK");
            assertThat(unconfirmed.evidence()).filteredOn(Evidence::counted).hasSizeGreaterThanOrEqualTo(2);
            scene.sendResolution(id, 1, decision, null);
            var answer = awaitVerdicts(id, 1, 2).getLast();
            assertThat(answer.seq()).isEqualTo(unconfirmed.seq() + 1);
            assertThat(answer)
                    .isInstanceOf(decision == Decision.GIVE_UP ? PublicationFailed.class : PublicationDeferred.class);
        }
        scene.send(scene.asking(scene.due("wants TRY_AGAIN", 2)));
        assertThat(verdict("wants TRY_AGAIN", 2)).isInstanceOf(PinPublished.class);
        assertThat(scene.pins()).hasSize(1);
    }

    @Test
    void revokesWhatIsNotSentYetThoughItsMessageComesAfterwards() {
        scene.sendRevocation("revoked", 1);
        verdict("revoked", 1);
        scene.sendDue("revoked", 1);
        assertThat(awaitVerdicts("revoked", 1, 2)).allMatch(PublicationRevoked.class::isInstance);
        assertThat(scene.creates()).isEmpty();
    }

    @Test
    void tellsARevocationThatComesTooLateOfThePin() {
        scene.sendDue("too", 1);
        var published = published("too", 1);
        scene.sendRevocation("too", 1);
        assertThat(awaitVerdicts("too", 1, 2).getLast()).isEqualTo(published);
    }

    @Test
    void publishesTwoOfEqualContentOneAfterTheOther() {
        scene.fault(Fault.of(FaultKind.SLOW)
                .onOperation("pins/create")
                .delay(Duration.ofMillis(400))
                .times(1));
        scene.sendDue("twin-1", 1);
        await().until(() -> !PublisherInstance.events("twin-1").isEmpty());
        scene.sendDue("twin-2", 1);
        assertThat(deferred("twin-2", 1).cause().code()).isEqualTo("SAME_CONTENT_UNDER_WAY");
        published("twin-1", 1);
        scene.sendDue("twin-2", 2);
        assertThat(published("twin-2", 2).pinId())
                .isNotEqualTo(published("twin-1", 1).pinId());
        assertThat(scene.pins()).hasSize(2);
    }

    /** V13: the one whose answer is lost must not take the other's Pin. */
    @Test
    void neverAdoptsTheTwinsPin() {
        scene.sendDue("double-1", 1);
        published("double-1", 1);
        scene.nextCreate(FaultKind.RESET_BEFORE_EFFECT);
        scene.sendDue("double-2", 1);
        assertThat(verdict("double-2", 1)).isInstanceOf(PublicationDeferred.class);
        scene.sendDue("double-2", 2);
        published("double-2", 2);
        assertThat(scene.pins()).hasSize(2);
    }

    @Test
    void publishesInASectionAndSeveralImagesEachWithItsTexts() {
        var published = carousel("carousel");
        assertThat(scene.pins())
                .singleElement()
                .satisfies(pin -> assertThat(pin.sectionId()).isEqualTo(scene.sectionId));
        var items = PublisherInstance.CONTEXT
                .getBean(PinterestClient.class)
                .as(PinterestEnvironment.SIMULATOR, new AccessToken(scene.accessToken))
                .pins()
                .get(published.pinId())
                .media()
                .items();
        assertThat(items).hasSize(2);
        assertThat(items.getFirst().title()).isEqualTo("Pumpkin");
        assertThat(items.getFirst().link()).isEqualTo("https://shop.example/pumpkin");
        assertThat(items.getLast().title()).isNull();
    }

    /** A listing shows a carousel's own words as those of any Pin; the images' texts decide nothing. */
    @Test
    void adoptsACarouselAfterAnUnclearAnswer() {
        scene.nextCreate(FaultKind.STATUS_AFTER_EFFECT);
        assertThat(carousel("unclear carousel").adopted()).isTrue();
        assertThat(scene.pins()).hasSize(1);
        assertThat(scene.creates()).hasSize(1);
    }

    private PinPublished carousel(String id) {
        var first = scene.image("first-" + scene.user, FakePeers.png(200, 200));
        var texts = new PinContent.Slide("Pumpkin", "Warm", "https://shop.example/pumpkin");
        var withTexts =
                new PinContent.Media(first.mediaId(), first.contentType(), first.sizeBytes(), first.sha256(), texts);
        var second = scene.image("second-" + scene.user, FakePeers.png(200, 200));
        scene.send(scene.due(id, 1, scene.boardId, scene.sectionId, withTexts, second));
        return published(id, 1);
    }

    @Test
    void adoptsAPinInASection() {
        scene.nextCreate(FaultKind.STATUS_AFTER_EFFECT);
        scene.send(scene.due("cold", 1, scene.boardId, scene.sectionId, scene.image("m3", FakePeers.png(200, 200))));
        assertThat(published("cold", 1).adopted()).isTrue();
    }

    @Test
    void letsNoTokenIntoItsEvents() {
        scene.sendDue("secret", 1);
        published("secret", 1);
        for (var received : PublisherInstance.records("secret")) {
            assertThat(new String(received.value(), StandardCharsets.UTF_8)).doesNotContain(scene.accessToken);
        }
    }
}
