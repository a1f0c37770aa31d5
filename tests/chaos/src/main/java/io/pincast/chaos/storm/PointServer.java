package io.pincast.chaos.storm;

import io.pincast.chaos.point.Passing;
import io.pincast.chaos.point.Reply;
import io.pincast.chaos.point.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where replicas ask. Each question is answered by a thread of its own: one may wait while others go on. */
public final class PointServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PointServer.class);
    private final ServerSocket door;
    private final Map<String, Socket> replicas = new ConcurrentHashMap<>();
    private volatile @Nullable Listener listener;

    public PointServer() {
        try {
            door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("points").start(this::serve);
    }

    /** Who decides. */
    public interface Listener {
        void ready(String replica);

        /** Returns when the replica may go on; what it is killed for meanwhile never reaches it. */
        Reply asked(String replica, Passing passing);

        void told(String replica, Passing passing);
    }

    public void listener(Listener decides) {
        listener = decides;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Lets a replica take no more records for a while. */
    void pause(String replica, Duration length) {
        var socket = replicas.get(replica);
        if (socket != null) {
            tell(socket, new Wire.Told(0, Reply.PAUSE, length.toMillis()));
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var replica = door.accept();
                Thread.ofVirtual().start(() -> listen(replica));
            } catch (IOException e) {
                log.debug("closed, or a replica that was gone again", e);
            }
        }
    }

    private void listen(Socket socket) {
        try (socket;
                var lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(socket, Wire.said(line));
            }
        } catch (IOException e) {
            log.debug("a replica has ended", e);
        }
    }

    private void hear(Socket socket, Wire.Said said) {
        replicas.put(said.replica(), socket);
        var decides = listener;
        if (decides == null) {
            return;
        }
        var passing = said.passing();
        if (said.ready()) {
            decides.ready(said.replica());
        } else if (passing != null && said.id() == 0) {
            decides.told(said.replica(), passing);
        } else if (passing != null) {
            Thread.ofVirtual()
                    .start(() -> tell(socket, new Wire.Told(said.id(), decides.asked(said.replica(), passing), 0)));
        }
    }

    private static void tell(Socket socket, Wire.Told told) {
        var line = Wire.write(told).getBytes(StandardCharsets.UTF_8);
        synchronized (socket) {
            try {
                socket.getOutputStream().write(line);
            } catch (IOException e) {
                log.debug("whoever asked is gone", e);
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
