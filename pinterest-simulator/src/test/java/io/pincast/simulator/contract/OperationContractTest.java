package io.pincast.simulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pincast.simulator.exchange.Operation;
import io.pincast.simulator.exchange.Operation.Callers;
import io.pincast.test.contract.PinterestDescription;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scopes, callers, rate category and presence in the sandbox of every operation are those that Pinterest describes. */
@Tag("contract")
class OperationContractTest {
    private static final JsonNode PATHS = PinterestDescription.file()
            .map(file -> JsonMapper.shared().readTree(file).get("paths"))
            .orElse(JsonMapper.shared().createObjectNode());

    @ParameterizedTest
    @EnumSource
    void isAsPinterestDescribesIt(Operation operation) {
        assumeTrue(PinterestDescription.file().isPresent(), PinterestDescription.WHERE_TO_GET_IT);
        var described = PATHS.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue()
                                .path("operationId")
                                .asString("")
                                .equals(operation.id()))
                        .peek(method -> assertThat(Operation.find(
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        List.of(path.getKey().substring(1).split("/"))))
                                .contains(operation))
                        .map(method -> method.getValue()))
                .findFirst()
                .orElseThrow();

        assertThat(operation.category().id())
                .isEqualTo(described.get("x-ratelimit-category").asString());
        assertThat(operation.inSandbox())
                .isEqualTo(described.get("x-sandbox").asString().equals("enabled"));
        var schemes = described
                .get("security")
                .valueStream()
                .flatMap(scheme -> scheme.propertyNames().stream())
                .toList();
        assertThat(schemes.contains("client_credentials")).isEqualTo(operation.callers() == Callers.USER_OR_CLIENT);
        assertThat(schemes.contains("basic")).isEqualTo(operation.callers() == Callers.APP);
        if (operation.callers() != Callers.APP) {
            var scopes = described
                    .at("/security/0/pinterest_oauth2")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            assertThat(operation.scopes()).isEqualTo(scopes);
        }
    }
}
