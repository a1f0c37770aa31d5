package io.pincast.pinterest.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pincast.pinterest.client.LoopbackPinterest;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.test.contract.PinterestDescription;
import io.pincast.test.contract.ReceivedResponse;
import io.pincast.test.contract.SentRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where Pinterest's description and Pinterest differ: which of the two the client follows, and why. */
@Tag("contract")
class DeviationsContractTest {
    private final LoopbackPinterest pinterest = new LoopbackPinterest();
    private final PinterestClient client = pinterest.client().build();
    private final PinterestApi api = client.as(PinterestEnvironment.SIMULATOR, new AccessToken("t"));

    @BeforeEach
    void needsTheDescription() {
        assumeTrue(PinterestDescription.load().isPresent(), PinterestDescription.WHERE_TO_GET_IT);
    }

    @AfterEach
    void close() {
        client.close();
        pinterest.close();
    }

    private static CreatePinRequest pin() {
        return CreatePinRequest.on("5", new MediaSource.ImageUrl("https://x.example/a.png"));
    }

    private List<String> violationsOf(CreatePinRequest request) {
        pinterest.answer(201, "{\"id\":\"1\"}");
        var _ = api.pins().create(request, SendGate.OPEN);
        var received = pinterest.last();
        return PinterestDescription.load()
                .orElseThrow()
                .validateRequest(
                        new SentRequest(received.method(), received.uri(), "/v5", received.headers(), received.body()));
    }

    /** The help pages say 500, the description 800. The API decides, and it is the API that is described. */
    @Test
    void aDescriptionMayHave800Characters() {
        assertThat(violationsOf(pin().description("x".repeat(800)))).isEmpty();
        assertThat(violationsOf(pin().description("x".repeat(801)))).isNotEmpty();
    }

    /**
     * The description marks every field of a cover optional, Pinterest's guide says that a video without one is answered
     * 400. The guide is followed: without a cover there is no such request.
     */
    @Test
    void aVideoHasACover() {
        assertThat(Arrays.stream(MediaSource.VideoId.class.getRecordComponents()))
                .filteredOn(component -> component.getName().equals("cover"))
                .noneMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .hasSize(1);
        var videos = Calls.all().stream().filter(call -> call.variant().startsWith("video"));
        assertThat(videos).hasSize(3).allMatch(call -> call.variant().contains("cover"));
    }

    /** The description says {@code date-time}, live answers have no offset. Both are read; without one it is UTC. */
    @Test
    void aDateWithoutOffsetIsUtc() {
        for (var written : List.of("2026-10-13T01:40:29", "2026-10-13T01:40:29Z", "2026-10-13T03:40:29+02:00")) {
            var body = "{\"id\":\"1\",\"created_at\":\"" + written + "\"}";
            pinterest.answer(200, body);
            assertThat(api.pins().get("1").createdAt()).isEqualTo(Instant.parse("2026-10-13T01:40:29Z"));
            var response = new ReceivedResponse(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
            assertThat(PinterestDescription.load().orElseThrow().validateResponse("GET", "/pins/1", response))
                    .isEmpty();
        }
    }

    /** The description lists 201 for a new Pin and 200 beside it; either with an id is success. */
    @Test
    void aNewPinIs200Or201() {
        for (var status : List.of(200, 201)) {
            pinterest.answer(status, "{\"id\":\"1\"}");
            assertThat(api.pins().create(pin(), SendGate.OPEN).call().status()).isEqualTo(status);
        }
    }

    /** The description has 4xx and a default without code tables; examples mix own codes with HTTP's. Both count. */
    @Test
    void statusAndCodeTogetherSayWhatIsWrong() {
        for (var code : List.of(40, 404)) {
            pinterest.answer(404, "{\"code\":" + code + ",\"message\":\"Board not found.\"}");
            var failure = catchThrowableOfType(
                    PinterestApiException.class, () -> api.boards().get("5"));
            assertThat(failure.proves()).isEqualTo(Proof.REFUSED);
            assertThat(failure.is(404, code)).isTrue();
            assertThat(failure.is(403, code)).isFalse();
        }
    }

    /** Some say that carousels are no more; the description has them, undeprecated. It is followed. */
    @Test
    void carouselsAreSent() {
        var item = new MediaSource.UrlItem("https://x.example/a.png", null, null, null);
        var carousel = new MediaSource.MultipleImageUrls(List.of(item, item), null);
        assertThat(violationsOf(CreatePinRequest.on("5", carousel))).isEmpty();
    }
}
