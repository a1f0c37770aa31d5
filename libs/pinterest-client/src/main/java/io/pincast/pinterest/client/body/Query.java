package io.pincast.pinterest.client.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Names and values of a query string or a form; what is null is left out. */
public final class Query {
    private final StringJoiner pairs = new StringJoiner("&");

    public Query add(String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(encode(name) + "=" + encode(value.toString()));
        }
        return this;
    }

    /** One parameter, values with commas between ({@code explode: false} in the description). */
    public Query addJoined(String name, Collection<?> values) {
        if (!values.isEmpty()) {
            pairs.add(encode(name) + "="
                    + String.join(
                            ",",
                            values.stream()
                                    .map(value -> encode(value.toString()))
                                    .toList()));
        }
        return this;
    }

    /** The parameter repeated for each value ({@code explode: true}, the default). */
    public Query addEach(String name, Collection<?> values) {
        values.forEach(value -> add(name, value));
        return this;
    }

    public RequestBody asForm() {
        var bytes = encoded().getBytes(StandardCharsets.UTF_8);
        return new RequestBody("application/x-www-form-urlencoded", List.of(Segment.text(bytes)));
    }

    /** Not {@code toString}: a form holds secrets, which no log may get by accident. */
    public String encoded() {
        return pairs.toString();
    }

    /** A path segment out of an id; an id that would leave its place in the path is refused. */
    public static String segment(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("not an id: \"" + id + '"');
        }
        return encode(id);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
