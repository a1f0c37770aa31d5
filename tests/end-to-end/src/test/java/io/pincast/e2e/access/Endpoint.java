package io.pincast.e2e.access;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API document.
 *
 * @param needs its permission, as the service's code says; empty where it says none
 * @param person whether a program will not do
 */
record Endpoint(String method, String path, String needs, boolean person, JsonNode operation) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** What only looks comes before what changes, and that before what removes. */
    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    static JsonNode document() throws IOException {
        return Client.JSON.readTree(Files.readString(Processes.checkout().resolve("docs/openapi.json")));
    }

    /** All of the document. */
    static List<Endpoint> listOf(JsonNode document) {
        var endpoints = new ArrayList<Endpoint>();
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> endpoints.add(new Endpoint(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        operation.path("x-pincast-permission").asString(""),
                        operation.path("x-pincast-person").asBoolean(false),
                        operation))));
        // Whoever signs out everywhere else is signed out of what the others are called with, too.
        endpoints.sort(Comparator.<Endpoint>comparingInt(endpoint -> ORDER.indexOf(endpoint.method()))
                .thenComparing(endpoint -> endpoint.path().startsWith("/api/v1/sessions"))
                .thenComparing(Endpoint::path));
        return endpoints;
    }

    String name() {
        return method + " " + path;
    }

    boolean isForEverybody() {
        return needs.equals("everybody");
    }

    List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    boolean isUpload() {
        return operation.at("/requestBody/content").has("multipart/form-data");
    }

    @Override
    public String toString() {
        return name();
    }
}
