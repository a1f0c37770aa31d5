package io.pincast.publisher;

import static io.pincast.publisher.Scene.deferred;
import static io.pincast.publisher.Scene.failed;
import static io.pincast.publisher.Scene.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.Cause;
import io.pincast.contracts.Event;
import io.pincast.contracts.PublicationEvent.AttemptEnded;
import io.pincast.contracts.Topics;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.world.Seed;
import io.pincast.test.EmbeddedServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What goes wrong is told in words, with what to do; what passes is tried again. */
class FailuresIT {
    private final Scene scene = new Scene();

    private static void saysWhatToDo(Cause cause) {
        assertThat(cause.detail()).isNotBlank();
        assertThat(cause.action()).isNotBlank();
    }

    @Test
    void failsOnABoardThatIsGone() {
        scene.send(scene.due("board", 1, "999999", null, scene.image("b1", FakePeers.png(200, 200))));
        var cause = failed("board", 1).cause();
        assertThat(cause.code()).isEqualTo("BOARD_NOT_FOUND");
        assertThat(cause.httpStatus()).isEqualTo(404);
        assertThat(cause.pinterestCode()).isEqualTo(40);
        assertThat(cause.requestId()).isEqualTo(scene.creates().getFirst().requestId());
        saysWhatToDo(cause);
        var ended = PublisherInstance.events("board").stream()
                .filter(AttemptEnded.class::isInstance)
                .map(AttemptEnded.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(ended.outcome()).isEqualTo("NOT_CREATED");
        assertThat(ended.cause()).isEqualTo(cause);
    }

    @Test
    void failsOnAnImageThatIsTooSmall() {
        scene.send(scene.due("small", 1, scene.boardId, null, scene.image("s1", FakePeers.png(20, 20))));
        var cause = failed("small", 1).cause();
        assertThat(cause.code()).isEqualTo("IMAGE_TOO_SMALL");
        assertThat(cause.pinterestCode()).isEqualTo(233);
        saysWhatToDo(cause);
    }

    @Test
    void failsForAnAppWithTrialAccess() {
        var trial = new Scene(Seed.TRIAL_APP);
        trial.account.accessTier = "TRIAL";
        trial.sendDue("trial", 1);
        var cause = failed("trial", 1).cause();
        assertThat(cause.code()).isEqualTo("APP_HAS_TRIAL_ACCESS");
        assertThat(cause.action()).contains("Standard access");
        assertThat(trial.pins()).isEmpty();
    }

    @Test
    void holdsWhatWaitsForAnAccountThatIsToBeConnectedAgain() {
        scene.account.diesOnRejection = true;
        scene.nextCreate(FaultKind.REVOKED_TOKEN);
        scene.sendDue("dead", 1);
        var cause = deferred("dead", 1).cause();
        assertThat(cause.code()).isEqualTo("ACCOUNT_NEEDS_RECONNECT");
        assertThat(cause.detail()).isEqualTo("The access to @soup ended on Pinterest's side.");
        assertThat(cause.httpStatus()).isEqualTo(401);
        assertThat(scene.account.rejected)
                .containsExactly(Scene.sha256(scene.accessToken.getBytes(StandardCharsets.UTF_8)));
        saysWhatToDo(cause);
        scene.account.dead = false;
        scene.account.accessToken = scene.newToken();
        scene.sendDue("dead", 2);
        published("dead", 2);
    }

    @Test
    void goesOnWithTheRenewedTokenShortly() {
        scene.nextCreate(FaultKind.REVOKED_TOKEN);
        scene.account.renewed = "to be";
        scene.sendDue("renewed", 1);
        var deferred = deferred("renewed", 1);
        assertThat(deferred.cause().code()).isEqualTo("ACCESS_REFUSED");
        assertThat(Duration.between(Instant.now(), deferred.retryAt())).isLessThan(Duration.ofSeconds(5));
        scene.account.accessToken = scene.newToken();
        scene.sendDue("renewed", 2);
        published("renewed", 2);
    }

    @Test
    void comesBackWhenPinterestsLimitAllowsIt() {
        scene.fault(Fault.of(FaultKind.RATE_LIMITED)
                .onOperation("pins/create")
                .resetIn(1)
                .times(1));
        scene.sendDue("limited", 1);
        var deferred = deferred("limited", 1);
        assertThat(deferred.cause().code()).isEqualTo("RATE_LIMITED");
        assertThat(deferred.slotAt()).isEqualTo(deferred.retryAt());
        scene.sendDue("other", 1);
        assertThat(deferred("other", 1).slotAt())
                .as("nothing else of the account goes meanwhile")
                .isAfter(deferred.slotAt());
        await().until(() -> Instant.now().isAfter(deferred.retryAt()));
        scene.sendDue("limited", 2);
        published("limited", 2);
        assertThat(scene.pins()).hasSize(1);
    }

    @Test
    void leavesAnAccountAloneForHoursAfterASpamBlock() {
        scene.nextCreate(FaultKind.SPAM_BLOCK);
        scene.sendDue("spam", 1);
        var deferred = deferred("spam", 1);
        assertThat(deferred.cause().code()).isEqualTo("SPAM_BLOCK");
        assertThat(Duration.between(Instant.now(), deferred.retryAt())).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void putsItOffWhileTheAppIsDisabledAndSaysSo() {
        scene.account.appDisabled = true;
        scene.sendDue("disabled", 1);
        var cause = deferred("disabled", 1).cause();
        assertThat(cause.code()).isEqualTo("APP_DISABLED");
        assertThat(cause.detail()).isEqualTo("The Pinterest app Ours is disabled.");
        saysWhatToDo(cause);
        assertThat(scene.creates()).isEmpty();
        scene.account.appDisabled = false;
        scene.sendDue("disabled", 2);
        published("disabled", 2);
    }

    @Test
    void putsItOffWhileAuthIsAway() {
        scene.account.away = true;
        scene.sendDue("away", 1);
        assertThat(deferred("away", 1).cause().code()).isEqualTo("PART_AWAY");
        assertThat(scene.creates()).isEmpty();
        scene.account.away = false;
        scene.sendDue("away", 2);
        published("away", 2);
    }

    @Test
    void failsOnAnImageThatIsNoLongerThere() {
        var gone = new io.pincast.contracts.PinContent.Media("gone", "image/png", 3, "hash", null);
        scene.send(scene.due("media", 1, scene.boardId, null, gone));
        assertThat(failed("media", 1).cause().code()).isEqualTo("MEDIA_NOT_FOUND");
    }

    @Test
    void failsAMessageThatNobodyCanReadByItsHeadersAndKeepsItForWhoeverLooks() {
        sendRaw("damaged", "PublicationDue", "{\"not\": ");
        var cause = failed("damaged", 1).cause();
        assertThat(cause.code()).isEqualTo("UNREADABLE_MESSAGE");
        saysWhatToDo(cause);
        await().until(() -> PublisherInstance.deadLetters("damaged").size() == 1);
    }

    @Test
    void failsAnOrderOfAnUnknownTypeTheSameWay() {
        sendRaw("unknown", "PublicationToBeInvented", "{}");
        assertThat(failed("unknown", 1).cause().code()).isEqualTo("UNREADABLE_MESSAGE");
    }

    @Test
    void goesOnAfterAMessageThatNamesNothing() {
        sendRaw(null, "PublicationDue", "?");
        scene.sendDue("after", 1);
        published("after", 1);
    }

    private void sendRaw(String publicationId, String type, String value) {
        var message = new ProducerRecord<>(Topics.DUE_POSTS, scene.accountId, value.getBytes(StandardCharsets.UTF_8));
        header(message, "id", publicationId + "/1/due");
        header(message, "type", type);
        header(message, "sequence", "1");
        header(message, "workspaceid", "workspace");
        header(message, "time", Instant.now().toString());
        if (publicationId != null) {
            header(message, Event.PUBLICATION_ID, publicationId);
            header(message, Event.ROUND, "1");
            header(message, Event.POST_ID, "post-of-" + publicationId);
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", EmbeddedServers.kafka());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(message);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
