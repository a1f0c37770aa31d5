package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * What requests may say: query parameters as {@code ?page_size}, fields of the body as {@link FieldPaths}. It takes
 * several requests to show all of them.
 */
public final class RequestFields {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode description;
    private final FieldPaths paths;

    RequestFields(ObjectNode description) {
        this.description = description;
        this.paths = new FieldPaths(description, "readOnly");
    }

    /** All parameters and fields described for an operation's request; those in its path are in every request anyway. */
    public Set<String> documented(String operationId) {
        var fields = new TreeSet<String>();
        for (var path : description.path("paths")) {
            for (var operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    describe(path, fields);
                    describe(operation, fields);
                }
            }
        }
        return fields;
    }

    private void describe(JsonNode operation, Set<String> fields) {
        for (var unresolved : operation.path("parameters")) {
            var parameter = paths.resolve(unresolved);
            if (parameter.path("in").asText().equals("query")) {
                fields.add("?" + parameter.path("name").asText());
            }
        }
        for (var content : paths.resolve(operation.path("requestBody")).path("content")) {
            paths.describe(content.path("schema"), "", fields);
        }
    }

    /** Which of the documented parameters and fields a request shows. */
    public Set<String> shown(String operationId, SentRequest request) {
        var documented = documented(operationId);
        var shown = new TreeSet<String>();
        request.query().keySet().forEach(name -> shown.add("?" + name));
        if (request.header("Content-Type").startsWith("application/json")) {
            FieldPaths.show(json(request.body()), "", documented, shown);
        } else {
            request.form().keySet().forEach(shown::add);
        }
        shown.retainAll(documented);
        return shown;
    }

    private static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
