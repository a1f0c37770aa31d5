package io.pincast.defaults.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hashes a POST's body before a controller reads it, where the caller sent an {@code Idempotency-Key}. */
class IdempotencyFilter extends OncePerRequestFilter {
    static final String ATTRIBUTE = IdempotencyKey.class.getName();
    /** More than any JSON body that an endpoint takes; uploads are not JSON. */
    private static final int MOST = 4 * 1024 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = Optional.ofNullable(request.getHeader(IdempotencyKey.HEADER));
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        var head = (request.getMethod() + " " + request.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        if (key.isEmpty() || !type.contains("json")) {
            request.setAttribute(ATTRIBUTE, new IdempotencyKey(key, IdempotencyKey.hash(head)));
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(MOST);
        request.setAttribute(ATTRIBUTE, new IdempotencyKey(key, IdempotencyKey.hash(head, body)));
        chain.doFilter(new Buffered(request, body), response);
    }

    private static class Buffered extends HttpServletRequestWrapper {
        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
        }
    }

    private static class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

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
            throw new IllegalStateException("requests are served by blocking reads");
        }
    }
}
