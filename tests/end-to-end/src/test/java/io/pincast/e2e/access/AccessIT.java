package io.pincast.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.e2e.SharedInstance;
import io.pincast.test.instance.Instance;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Calls every endpoint of the API document as everybody, and compares what comes of it with docs/permissions.md.
 * {@code -Dpincast.permissions.write=true} writes that page's list of endpoints anew first.
 */
@ExtendWith(SharedInstance.class)
class AccessIT {
    private static JsonNode document;
    private static DocumentedTable table;
    private static List<Endpoint> endpoints;
    private static Everybody everybody;

    @BeforeAll
    static void prepare(Instance instance) throws IOException {
        document = Endpoint.document();
        endpoints = Endpoint.listOf(document);
        table = DocumentedTable.read();
        if (Boolean.getBoolean("pincast.permissions.write")) {
            table.write(endpoints);
            table = DocumentedTable.read();
        }
        everybody = new Everybody(new Cast(instance), table, new Call(instance.url()), new SampleBody(document));
    }

    @Test
    void everyEndpointIsInTheTable() {
        assertThat(table.endpoints())
                .as(
                        "docs/permissions.md does not say what the code says: run this with -Dpincast.permissions.write=true")
                .isEqualTo(DocumentedTable.rendered(endpoints));
    }

    @Test
    void everyPermissionIsInTheTable() {
        var words = new TreeSet<>(Set.of("everybody", "signed-in", "member", "installation"));
        words.addAll(table.permissions());
        assertThat(endpoints)
                .allSatisfy(endpoint -> assertThat(endpoint.needs()).isIn(words));
    }

    @Test
    void whatIsForEverybodyIsSaidToNeedNoToken() {
        assertThat(endpoints)
                .allSatisfy(endpoint -> assertThat(
                                endpoint.operation().path("security").isArray()
                                        && endpoint.operation().get("security").isEmpty())
                        .as(endpoint.name())
                        .isEqualTo(endpoint.isForEverybody()));
    }

    @TestFactory
    Stream<DynamicTest> letsInWhomTheTableLetsIn() {
        return endpoints.stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    var expected = new LinkedHashMap<String, Outcome>();
                    var actual = new LinkedHashMap<String, Outcome>();
                    for (var cell : everybody.cellsOf(endpoint)) {
                        expected.put(cell.who(), cell.expected());
                        actual.put(cell.who(), everybody.call(endpoint, cell));
                    }
                    assertThat(actual).isEqualTo(expected);
                }));
    }

    /** A test of the test: each kind of refusal is expected somewhere, and each is met. */
    @Test
    void everyOutcomeIsExpectedSomewhere() {
        var expected = endpoints.stream()
                .flatMap(endpoint -> everybody.cellsOf(endpoint).stream())
                .map(Everybody.Cell::expected)
                .distinct();
        assertThat(expected).containsExactlyInAnyOrder(Outcome.values());
        assertThat(endpoints.stream()
                        .mapToInt(endpoint -> everybody.cellsOf(endpoint).size())
                        .sum())
                .isGreaterThan(300);
    }
}
