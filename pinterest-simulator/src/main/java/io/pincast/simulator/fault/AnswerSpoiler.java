package io.pincast.simulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes answers that wait in their buffer. */
@Component
class AnswerSpoiler {
    private final JsonMapper json;

    AnswerSpoiler(JsonMapper json) {
        this.json = json;
    }

    /** The merge patch that takes the id away. */
    JsonNode withoutId() {
        return json.createObjectNode().putNull("id");
    }

    void change(HttpServletResponse response, @Nullable JsonNode patch) throws IOException {
        var buffer = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        if (buffer != null && json.readTree(buffer.getContentAsByteArray()) instanceof ObjectNode answer) {
            merge(answer, patch == null ? json.createObjectNode() : patch);
            response.resetBuffer();
            response.getOutputStream().write(json.writeValueAsBytes(answer));
        }
    }

    private static void merge(ObjectNode target, JsonNode patch) {
        for (var field : patch.properties()) {
            var value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject() && target.get(field.getKey()) instanceof ObjectNode inner) {
                merge(inner, value);
            } else {
                target.set(field.getKey(), value);
            }
        }
    }

    /** As from something in between that is not Pinterest. */
    void replaceByPage(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setContentType("text/html");
        response.getOutputStream().write("<html><body>Upstream error</body></html>".getBytes(UTF_8));
    }
}
