package io.pincast.simulator.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes answers that wait in their buffer. */
@Component
class AnswerSpoiler {
    private final JsonMapper json;

    AnswerSpoiler(JsonMapper json) {
        this.json = json;
    }

    void removeId(HttpServletResponse response) throws IOException {
        var buffer = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        if (buffer != null && json.readTree(buffer.getContentAsByteArray()) instanceof ObjectNode answer) {
            answer.remove("id");
            response.resetBuffer();
            response.getOutputStream().write(json.writeValueAsBytes(answer));
        }
    }

    /** As from something in between that is not Pinterest. */
    void replaceByPage(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setContentType("text/html");
        response.getOutputStream().write("<html><body>Upstream error</body></html>".getBytes(UTF_8));
    }
}
