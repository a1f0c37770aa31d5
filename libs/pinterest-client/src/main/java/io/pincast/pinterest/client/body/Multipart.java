package io.pincast.pinterest.client.body;

import io.pincast.pinterest.client.call.MediaContent;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A {@code multipart/form-data} body: fields first, then one file, last. Its length is known before it is sent, since the
 * storage refuses chunked transfer (411).
 */
public final class Multipart {
    /** Base64 and text cannot hold it; a video holds these 31 characters on a line of their own by no accident. */
    private static final String BOUNDARY = "----pincast-7MA4YWxkTrZu0gW8dQ2c";

    private final StringBuilder fields = new StringBuilder();

    public Multipart field(String name, String value) {
        fields.append("--").append(BOUNDARY).append("\r\n");
        fields.append("Content-Disposition: form-data; name=\"").append(quoted(name));
        fields.append("\"\r\n\r\n").append(value).append("\r\n");
        return this;
    }

    public RequestBody file(String name, String fileName, String contentType, MediaContent content) {
        fields.append("--").append(BOUNDARY).append("\r\n");
        fields.append("Content-Disposition: form-data; name=\"").append(quoted(name));
        fields.append("\"; filename=\"").append(quoted(fileName)).append("\"\r\n");
        fields.append("Content-Type: ").append(contentType).append("\r\n\r\n");
        return new RequestBody(
                "multipart/form-data; boundary=" + BOUNDARY,
                List.of(bytes(fields.toString()), new Segment.Raw(content), bytes("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static Segment bytes(String text) {
        return Segment.text(text.getBytes(StandardCharsets.UTF_8));
    }
}
