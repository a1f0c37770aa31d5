package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that successful answers may have, as {@link FieldPaths}. Since schemas that exclude each other are all
 * counted, it takes several answers to show all fields.
 */
public final class ResponseFields {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode description;
    private final FieldPaths paths;

    ResponseFields(ObjectNode description) {
        this.description = description;
        this.paths = new FieldPaths(description, "writeOnly");
    }

    /** All fields described for an operation's 2xx answers; empty where those have no body. */
    public Set<String> documented(String operationId) {
        var fields = new TreeSet<String>();
        for (var path : description.path("paths")) {
            for (var operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    successes(operation, fields);
                }
            }
        }
        return fields;
    }

    private void successes(JsonNode operation, Set<String> fields) {
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                var schema = paths.resolve(response.getValue()).at("/content/application~1json/schema");
                paths.describe(schema, "", fields);
            }
        }
    }

    /** Which of the documented fields an answer shows. */
    public Set<String> shown(String operationId, byte[] body) {
        var shown = new TreeSet<String>();
        try {
            FieldPaths.show(MAPPER.readTree(body), "", documented(operationId), shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown;
    }
}
