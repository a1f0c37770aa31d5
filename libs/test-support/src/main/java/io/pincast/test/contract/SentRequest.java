package io.pincast.test.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request as it was seen on the wire. */
public final class SentRequest {
    private final String method;
    private final String path;
    private final Map<String, List<String>> query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /**
     * A request.
     *
     * @param base what the path begins with before Pinterest's part, such as {@code /v5}
     */
    public SentRequest(String method, URI uri, String base, Map<String, List<String>> headers, byte[] body) {
        if (!uri.getPath().startsWith(base)) {
            throw new IllegalArgumentException(uri + " is not below " + base);
        }
        this.method = method;
        this.path = uri.getPath().substring(base.length());
        this.query = parameters(uri.getRawQuery());
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    private static Map<String, List<String>> parameters(@Nullable String rawQuery) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (var pair : rawQuery.split("&", -1)) {
                var split = pair.indexOf('=');
                var name = split < 0 ? pair : pair.substring(0, split);
                var value = split < 0 ? "" : pair.substring(split + 1);
                parameters
                        .computeIfAbsent(decoded(name), _ -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    Map<String, List<String>> query() {
        return query;
    }

    /** The body read as a form. */
    Map<String, List<String>> form() {
        return parameters(new String(body, StandardCharsets.UTF_8));
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .collect(Collectors.joining(", "));
    }

    byte[] body() {
        return body.clone();
    }
}
