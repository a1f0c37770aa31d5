package io.pincast.pinterest.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on bare sockets that misbehaves as told, and counts what really arrived. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger heads = new AtomicInteger();
    private final AtomicInteger whole = new AtomicInteger();
    private final AtomicInteger bodyBytes = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    public RawServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/v5");
    }

    public int connections() {
        return connections.size();
    }

    /** How many requests began. */
    public int heads() {
        return heads.get();
    }

    /** How many requests arrived to their last byte. */
    public int wholeRequests() {
        return whole.get();
    }

    public int bodyBytes() {
        return bodyBytes.get();
    }

    private void accept() {
        try {
            while (true) {
                var socket = listening.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            closing.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.serve(new Connection(socket));
        } catch (IOException e) {
            // The client broke off: what arrived until then has been counted.
            closing.getCount();
        }
    }

    @Override
    public void close() {
        try {
            closing.countDown();
            listening.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with one connection; it is closed afterwards. */
    public interface Behaviour {
        void serve(Connection connection) throws IOException;
    }

    /** One connection, read and written by hand. */
    public final class Connection {
        private final Socket socket;

        Connection(Socket socket) {
            this.socket = socket;
        }

        /** Reads head and body; false when the client ended before. */
        public boolean readRequest() throws IOException {
            var length = readHead();
            if (length < 0) {
                return false;
            }
            var missing = readBody(length);
            if (missing == 0) {
                whole.incrementAndGet();
            }
            return missing == 0;
        }

        /** Reads a head and gives the announced length of its body; -1 at the end of the connection. */
        public int readHead() throws IOException {
            var head = new ByteArrayOutputStream();
            var in = socket.getInputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                var next = in.read();
                if (next < 0) {
                    return -1;
                }
                head.write(next);
            }
            heads.incrementAndGet();
            return head.toString(StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                    .findFirst()
                    .orElse(0);
        }

        /** Reads so many bytes and says how many did not come. */
        public int readBody(int length) throws IOException {
            InputStream in = socket.getInputStream();
            var buffer = new byte[8192];
            var missing = length;
            while (missing > 0) {
                var count = in.read(buffer, 0, Math.min(buffer.length, missing));
                if (count < 0) {
                    return missing;
                }
                bodyBytes.addAndGet(count);
                missing -= count;
            }
            return 0;
        }

        public void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        public void answer(int status, String body) throws IOException {
            write("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }

        /** Ends the connection with a reset instead of an orderly close. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing for a while. */
        public void pause(Duration duration) throws IOException {
            try {
                if (closing.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("closed");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        /** Says nothing until the server is closed. */
        public void hang() throws IOException {
            try {
                closing.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
