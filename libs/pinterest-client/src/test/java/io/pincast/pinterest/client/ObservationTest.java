package io.pincast.pinterest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.pincast.pinterest.client.call.CallReport;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.oauth.AccessToken;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is to be seen of a call from outside, and what is not. */
class ObservationTest {
    private final LoopbackPinterest pinterest = new LoopbackPinterest();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final PinterestClient client = pinterest
            .client()
            .meterRegistry(meters)
            .observationRegistry(observations)
            .build();
    private final List<CallReport> seen = new ArrayList<>();
    private final PinterestApi api =
            client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_secret"), (call, _) -> seen.add(call));

    ObservationTest() {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    }

    @AfterEach
    void close() {
        client.close();
        pinterest.close();
    }

    @Test
    void timesEveryCallByOperationEnvironmentAndStatus() {
        pinterest.answer(200, "{\"id\":\"813744\"}").answer(404, "{\"code\":50,\"message\":\"Pin not found.\"}");
        api.pins().get("813744");
        assertThatThrownBy(() -> api.pins().get("813745")).isInstanceOf(PinterestApiException.class);
        var timers = meters.find("pinterest.client.call")
                .tag("operation", "pins/get")
                .tag("environment", "SIMULATOR");
        assertThat(timers.tag("status", "200").tag("outcome", "SUCCESS").timer())
                .isNotNull();
        assertThat(meters.find("pinterest.client.call")
                        .tag("status", "404")
                        .tag("outcome", "REFUSED")
                        .timer())
                .isNotNull();
        assertThat(meters.get("pinterest.client.failures")
                        .tag("code", "50")
                        .tag("proves", "REFUSED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tagsHoldNoIdAndNoToken() {
        pinterest.answer(200, "{\"id\":\"813744\"}");
        api.pins().get("813744");
        assertThat(meters.getMeters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(meter.getId().toString())
                        .doesNotContain("813744")
                        .doesNotContain("pina_secret"));
    }

    @Test
    void theObserverIsToldOfEveryPageAndEveryFailure() {
        pinterest
                .answer(200, "{\"items\":[],\"bookmark\":\"b\"}", "x-pinterest-rid", "r1")
                .answer(200, "{\"items\":[]}", "x-pinterest-rid", "r2")
                .answer(503, "");
        api.boards().list().all();
        assertThatThrownBy(api::userAccount).isInstanceOf(PinterestApiException.class);
        assertThat(seen)
                .extracting(CallReport::operation)
                .containsExactly("boards/list", "boards/list", "user_account/get");
        assertThat(seen).extracting(CallReport::status).containsExactly(200, 200, 503);
        assertThat(seen).extracting(CallReport::requestId).containsExactly("r1", "r2", null);
    }

    @Test
    void anObserverThatFailsChangesNothing() {
        pinterest.answer(200, "{\"id\":\"1\"}");
        var failing = client.as(PinterestEnvironment.SIMULATOR, new AccessToken("t"), (_, _) -> {
            throw new IllegalStateException("onlooker");
        });
        assertThat(failing.pins().get("1").id()).isEqualTo("1");
    }
}
