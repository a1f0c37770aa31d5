package io.pincast.simulator.fault;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A JSON request read to its end beforehand: a held request has arrived, whether or not its sender still waits. */
final class BufferedRequest extends HttpServletRequestWrapper {
    private static final Pattern BOARD = Pattern.compile("/v5/boards/(\\d+)");
    private final byte[] body;

    private BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** The request itself, where it has no JSON to read. */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        return type != null && type.startsWith("application/json")
                ? new BufferedRequest(request, request.getInputStream().readAllBytes())
                : request;
    }

    /** The board that the request is about, by its path or its body. */
    static Optional<String> boardId(HttpServletRequest request, JsonMapper json) {
        var inPath = BOARD.matcher(request.getRequestURI());
        if (inPath.find()) {
            return Optional.of(inPath.group(1));
        }
        return request instanceof BufferedRequest buffered ? buffered.boardId(json) : Optional.empty();
    }

    private Optional<String> boardId(JsonMapper json) {
        try {
            return json.readTree(body).path("board_id").asStringOpt();
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
