package io.pincast.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The samples are the contract: a changed one is a visible difference. {@code -Dpincast.samples.write=true} writes those of new
 * types; it never changes one that is there.
 */
class SamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/samples");
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(given -> com.fasterxml.jackson.annotation.JsonInclude.Value.construct(
                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL,
                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    @TestFactory
    Stream<DynamicTest> everyEventIsReadAndWrittenAsItsSampleSays() {
        return SampleEvents.all()
                .map(event -> DynamicTest.dynamicTest(Contract.typeOf(event.getClass()), () -> {
                    var sample = sample(event);
                    assertThat(json.readValue(sample, event.getClass())).isEqualTo(event);
                    assertThat(json.readTree(json.writeValueAsString(event))).isEqualTo(json.readTree(sample));
                }));
    }

    @Test
    void everyTypeOfEveryTopicHasASample() {
        var sampled = SampleEvents.all()
                .map(event -> Contract.typeOf(event.getClass()))
                .toList();
        assertThat(Contract.all())
                .allSatisfy(contract ->
                        assertThat(sampled).containsAll(contract.types().keySet()));
    }

    @Test
    void aFieldThatANewerProducerAddsIsNoError() throws IOException {
        var event = SampleEvents.all().findFirst().orElseThrow();
        var newer = sample(event).replaceFirst("\\{", "{ \"addedLater\": 1,");
        assertThat(json.readValue(newer, event.getClass())).isEqualTo(event);
    }

    private String sample(Object event) throws IOException {
        var name = Contract.typeOf(event.getClass())
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
        var file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("pincast.samples.write") && !Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, json.writeValueAsString(event) + "\n");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
