package io.pincast.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to no single service: read from {@code common-parts.json} beside this class. */
final class CommonParts {
    static final String BEARER = "bearer";
    static final String COOKIE = "cookie";
    static final String CSRF = "csrf";
    static final String WORKSPACE = "PincastWorkspace";
    static final String UNAUTHENTICATED = "Unauthenticated";
    static final String TOO_MANY = "TooManyRequests";
    static final String PROBLEM = "Problem";
    static final JsonNode INFO;
    static final Map<String, Map<String, JsonNode>> COMPONENTS = new LinkedHashMap<>();

    static {
        var common = read();
        INFO = common.path("info");
        common.path("components").properties().forEach(kind -> {
            var named = new LinkedHashMap<String, JsonNode>();
            kind.getValue().properties().forEach(entry -> named.put(entry.getKey(), entry.getValue()));
            COMPONENTS.put(kind.getKey(), named);
        });
    }

    private CommonParts() {}

    private static JsonNode read() {
        try (InputStream file = Objects.requireNonNull(CommonParts.class.getResourceAsStream("common-parts.json"))) {
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("common-parts.json cannot be read", e);
        }
    }
}
