package io.pincast.gateway.openapi;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every operation says, so that no service needs to: who may call it, and how it refuses. */
final class Operations {
    /** Those that need no token: the gateway's routes for everybody, and what it answers itself. */
    static final Set<String> FOR_EVERYBODY = Set.of(
            "post /api/v1/sessions",
            "post /api/v1/sessions/second-factor",
            "post /api/v1/oidc-sign-ins",
            "post /api/v1/password-resets",
            "post /api/v1/password-resets/completions",
            "post /api/v1/invitations/previews",
            "post /api/v1/invitations/registrations",
            "get /api/v1/sign-in-options",
            "get /callback/oidc",
            "get /callback/pinterest",
            "get /api/v1/status");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private Operations() {}

    static void complete(String path, ObjectNode item) {
        item.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> complete(entry.getKey(), path, (ObjectNode) entry.getValue()));
    }

    private static void complete(String method, String path, ObjectNode operation) {
        var forEverybody = FOR_EVERYBODY.contains(method + " " + path);
        operation.put("operationId", operationId(method, path));
        operation.remove("security");
        if (forEverybody) {
            operation.putArray("security");
        } else {
            refer(operation.withArrayProperty("parameters").addObject(), "parameters", CommonParts.WORKSPACE);
            answer(operation, "401", CommonParts.UNAUTHENTICATED);
        }
        answer(operation, "429", CommonParts.TOO_MANY);
        answer(operation, "default", CommonParts.PROBLEM);
        operation.withObjectProperty("responses").properties().stream()
                .filter(answer -> !answer.getValue().has("$ref"))
                .forEach(answer -> speak(answer.getKey(), (ObjectNode) answer.getValue()));
    }

    /** A refusal is always a problem, whatever the operation gives otherwise; and what it gives is JSON where it says nothing else. */
    private static void speak(String status, ObjectNode answer) {
        if (status.startsWith("4") || status.startsWith("5")) {
            answer.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + CommonParts.PROBLEM);
        } else if (answer.path("content").has("*/*")) {
            var content = (ObjectNode) answer.get("content");
            content.set("application/json", content.remove("*/*"));
        }
    }

    private static void answer(ObjectNode operation, String status, String name) {
        var answers = operation.withObjectProperty("responses");
        if (!answers.has(status)) {
            refer(answers.putObject(status), "responses", name);
        }
    }

    private static void refer(ObjectNode at, String kind, String name) {
        at.set("$ref", JsonNodeFactory.instance.stringNode("#/components/" + kind + "/" + name));
    }

    /** {@code GET /api/v1/posts/{postId}/timeline} is {@code getPostsByPostIdTimeline}: unique, and the same whatever else there is. */
    private static String operationId(String method, String path) {
        var id = new StringBuilder(method);
        for (var segment : path.replaceFirst("^/api/v1/", "").split("/", -1)) {
            if (segment.startsWith("{")) {
                id.append("By");
            }
            for (var word : segment.split("[^A-Za-z0-9]+", -1)) {
                if (!word.isEmpty()) {
                    id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
                }
            }
        }
        return id.toString();
    }
}
