package io.pincast.pinterest.client.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pincast.pinterest.client.LoopbackPinterest;
import io.pincast.pinterest.client.contract.Calls.Call;
import io.pincast.test.contract.PinterestDescription;
import io.pincast.test.contract.ReceivedResponse;
import io.pincast.test.contract.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the client sends is what Pinterest describes; what Pinterest describes is what the client understands. */
@Tag("contract")
class DescriptionContractTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    /** Described, and never sent, with the reason; {@code *} stands for every operation. */
    private static final Map<String, String> NOT_SENT = Map.of(
            "* ?ad_account_id", "advertising: it stands for a business one has access to",
            "boards/create is_ads_only", "advertising: such a board is for ads alone",
            "pins/create sponsor_id", "a closed beta",
            "pins/create media_source.is_standard", "false is a beta, true is what nothing means",
            "pins/create media_source.is_affiliate_link", "belongs to pin_url, a closed beta");

    @BeforeEach
    void needsTheDescription() {
        assumeTrue(PinterestDescription.load().isPresent(), PinterestDescription.WHERE_TO_GET_IT);
    }

    static List<Call> calls() {
        return Calls.all();
    }

    static List<Call> wholes() {
        return Calls.all().stream().filter(Call::whole).toList();
    }

    private static PinterestDescription description() {
        return PinterestDescription.load().orElseThrow();
    }

    private static SentRequest sent(LoopbackPinterest.Received received) {
        return new SentRequest(received.method(), received.uri(), "/v5", received.headers(), received.body());
    }

    /** Makes the call against prepared answers and gives the requests that arrived. */
    private static List<LoopbackPinterest.Received> requestsOf(Call call) {
        try (var pinterest = new LoopbackPinterest();
                var client = pinterest.client().build()) {
            Answers.of(call.operation()).forEach(answer -> pinterest.answer(call.status(), answer));
            pinterest.answer(call.status(), "");
            var _ = call.make().apply(client);
            return List.copyOf(pinterest.received());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsWhatPinterestDescribes(Call call) {
        for (var received : requestsOf(call)) {
            var request = sent(received);
            assertThat(description().validateRequest(request))
                    .as(received.method() + " " + received.uri() + " " + received.text())
                    .isEmpty();
            assertThat(description().operations().idOf(request.method(), request.path()))
                    .contains(call.operation());
        }
    }

    @Test
    void callsEveryOperationThatIsOurs() {
        var called = Calls.all().stream().map(Call::operation).collect(Collectors.toCollection(TreeSet::new));
        var described = new TreeSet<>(description().operations().ids());
        described.removeAll(PinterestDescription.NOT_OURS);
        assertThat(called).isEqualTo(described);
    }

    @Test
    void saysEverythingThatCanBeSaid() {
        var fields = description().requestFields();
        var unsaid = new TreeSet<String>();
        for (var operation :
                Calls.all().stream().map(Call::operation).distinct().toList()) {
            var left = new TreeSet<>(fields.documented(operation));
            Calls.all().stream()
                    .filter(call -> call.operation().equals(operation))
                    .flatMap(call -> requestsOf(call).stream())
                    .forEach(received -> left.removeAll(fields.shown(operation, sent(received))));
            left.forEach(field -> unsaid.add((field.equals("?ad_account_id") ? "*" : operation) + " " + field));
        }
        assertThat(unsaid).isEqualTo(new TreeSet<>(NOT_SENT.keySet()));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void keepsEveryFieldOfAnAnswer(Call call) {
        for (var answer : Answers.of(call.operation())) {
            try (var pinterest = new LoopbackPinterest();
                    var client = pinterest.client().build()) {
                pinterest.answer(call.status(), answer);
                var understood = MAPPER.valueToTree(call.make().apply(client));
                assertThat(normal(understood)).isEqualTo(normal(MAPPER.readTree(answer)));
            }
        }
    }

    @Test
    void theAnswersShowEveryFieldThatIsDescribed() {
        var fields = description().responseFields();
        for (var entry : Answers.all().entrySet()) {
            var operation = entry.getKey();
            var shown = new TreeSet<String>();
            entry.getValue().forEach(answer -> shown.addAll(fields.shown(operation, bytes(answer.toString()))));
            assertThat(shown)
                    .as(operation)
                    .isEqualTo(fields.documented(operation))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theAnswersAreThemselvesAsDescribed(Call call) {
        var request = sent(requestsOf(call).getFirst());
        for (var answer : Answers.of(call.operation())) {
            var response = new ReceivedResponse(call.status(), "application/json", bytes(answer));
            assertThat(description().validateResponse(request.method(), request.path(), response))
                    .isEmpty();
        }
    }

    /** A test of the test: each field of each request, misspelled, is found. */
    @ParameterizedTest
    @MethodSource("calls")
    void aMisspelledFieldIsFound(Call call) {
        var received = requestsOf(call).getFirst();
        if (!received.header("Content-type").equals("application/json")) {
            return;
        }
        var body = (ObjectNode) MAPPER.readTree(received.text());
        for (var name : List.copyOf(body.propertyNames())) {
            var mutated = body.deepCopy();
            mutated.set(name.replaceFirst(".$", "_"), mutated.remove(name));
            var request = new SentRequest(
                    received.method(), received.uri(), "/v5", received.headers(), bytes(mutated.toString()));
            assertThat(description().validateRequest(request))
                    .as(mutated.toString())
                    .isNotEmpty();
        }
    }

    /** The other half: each misspelled parameter is found. */
    @ParameterizedTest
    @MethodSource("calls")
    void aMisspelledParameterIsFound(Call call) {
        var received = requestsOf(call).getFirst();
        var query = received.uri().getRawQuery();
        for (var pair : query == null ? List.<String>of() : List.of(query.split("&"))) {
            var uri = URI.create(received.uri().toString().replace(pair, "x" + pair));
            var request = new SentRequest(received.method(), uri, "/v5", received.headers(), received.body());
            assertThat(description().validateRequest(request))
                    .as(uri.toString())
                    .isNotEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers as doubles, nothing that is empty: what remains must be the same on both sides. */
    private static Object normal(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble();
        }
        if (node.isArray()) {
            return node.valueStream().map(DescriptionContractTest::normal).toList();
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(field -> !field.getValue().isNull()
                            && !(field.getValue().isContainer()
                                    && field.getValue().isEmpty()))
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> normal(field.getValue())));
        }
        return node.asString();
    }
}
