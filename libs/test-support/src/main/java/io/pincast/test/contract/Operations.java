package io.pincast.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The operations that are described, for tests that must not leave one out. */
public final class Operations {
    private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

    private final List<Operation> operations = new ArrayList<>();

    Operations(ObjectNode description) {
        for (var path : description.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
    }

    private static Operation operation(String path, String method, JsonNode described) {
        return new Operation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                described.path("security").valueStream().anyMatch(way -> way.has("basic")) ? "Basic " : "Bearer ");
    }

    /** All operation ids, sorted. */
    public Set<String> ids() {
        var ids = new TreeSet<String>();
        operations.forEach(operation -> ids.add(operation.id()));
        return ids;
    }

    /** Which operation a request is; a template's fixed words win over its variables. */
    public Optional<String> idOf(String method, String path) {
        return find(method, path).map(Operation::id);
    }

    private Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .min(Comparator.comparingInt(Operation::variables));
    }

    /** The validator looks at no bearer token: the description calls it OAuth. */
    List<String> checkAuthorization(SentRequest request) {
        var sent = request.header("Authorization");
        return find(request.method(), request.path())
                .filter(operation -> !sent.startsWith(operation.authorization()))
                .map(operation -> "validation.request.security: " + operation.authorization() + "expected")
                .stream()
                .toList();
    }

    private record Operation(String id, String method, String template, String authorization) {
        boolean matches(String path) {
            return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        int variables() {
            return template.length() - template.replace("{", "").length();
        }
    }
}
