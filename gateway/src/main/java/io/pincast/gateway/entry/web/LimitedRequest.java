package io.pincast.gateway.entry.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request of whose body no more than so many bytes can be read. */
class LimitedRequest extends HttpServletRequestWrapper {
    private final long most;
    private final Supplier<RuntimeException> refusal;
    private @Nullable ServletInputStream limited;

    LimitedRequest(HttpServletRequest request, long most, Supplier<RuntimeException> refusal) {
        super(request);
        this.most = most;
        this.refusal = refusal;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        var stream = limited;
        if (stream == null) {
            stream = new Counted(super.getInputStream());
            limited = stream;
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private class Counted extends ServletInputStream {
        private final ServletInputStream bytes;
        private long seen;

        Counted(ServletInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            var read = bytes.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var read = bytes.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            seen += read;
            if (seen > most) {
                throw refusal.get();
            }
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("requests are served by blocking reads");
        }
    }
}
