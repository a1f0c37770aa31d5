package io.pincast.pinterest.client.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers with every field that Pinterest's description knows, by operation; several where they exclude each other. */
final class Answers {
    private static final Map<String, List<JsonNode>> ALL = read();

    private Answers() {}

    private static Map<String, List<JsonNode>> read() {
        try (var file = Answers.class.getResourceAsStream("/pinterest-answers.json")) {
            return new JsonMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> of(String operation) {
        var answers = new ArrayList<String>();
        ALL.getOrDefault(operation, List.of()).forEach(answer -> answers.add(answer.toString()));
        return answers;
    }

    static Map<String, List<JsonNode>> all() {
        return ALL;
    }
}
