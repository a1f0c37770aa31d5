package io.pincast.simulator.fault;

import io.pincast.simulator.requests.RequestEntry.Subject;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request read to its end beforehand: a held request has arrived, whether or not its sender still waits. */
final class BufferedRequest extends HttpServletRequestWrapper {
    private static final Pattern BOARD = Pattern.compile("/v5/boards/(\\d+)");
    private final byte[] body;

    private BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** The request itself, where it has no JSON to read: a form keeps itself, an upload is too large to be kept. */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            // Reads the form to its end, and keeps it.
            request.getParameterMap();
        }
        return type != null && type.startsWith("application/json")
                ? new BufferedRequest(request, request.getInputStream().readAllBytes())
                : request;
    }

    /** What the body says of the Pin that is wanted. */
    static Optional<Subject> subject(HttpServletRequest request, JsonMapper json) {
        return request instanceof BufferedRequest buffered ? buffered.read(json).map(Subject::of) : Optional.empty();
    }

    /** The board that the request is about, by its path or its body. */
    static Optional<String> boardId(HttpServletRequest request, JsonMapper json) {
        var inPath = BOARD.matcher(request.getRequestURI());
        if (inPath.find()) {
            return Optional.of(inPath.group(1));
        }
        return subject(request, json).map(Subject::boardId);
    }

    private Optional<JsonNode> read(JsonMapper json) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            // The operation will say what is wrong with it.
            return Optional.empty();
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("a buffered body is read as a stream");
            }
        };
    }
}
