package io.pincast.chaos.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One address for the replicas of a service, as a cluster has it: each connection goes to one that is ready, in turns. */
final class Balancer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Balancer.class);
    private final ServerSocket door;
    private final List<Backend> backends;
    private final AtomicInteger turn = new AtomicInteger();

    Balancer(int port, List<Backend> backends) {
        this.backends = List.copyOf(backends);
        try {
            door = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("balancer").start(this::serve);
    }

    /** A replica and where it listens. */
    record Backend(Node node, int port) {}

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException e) {
                log.debug("closed, or a client that was gone before it was let in", e);
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var server = choose()) {
            if (server != null) {
                var back = Thread.ofVirtual().start(() -> pass(server, client));
                pass(client, server);
                back.join();
            }
        } catch (IOException e) {
            log.debug("whoever is at the other end sees its connection end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Socket choose() {
        var first = turn.getAndIncrement();
        for (var i = 0; i < backends.size(); i++) {
            var backend = backends.get(Math.floorMod(first + i, backends.size()));
            if (backend.node().isReady()) {
                try {
                    return new Socket(InetAddress.getLoopbackAddress(), backend.port());
                } catch (IOException e) {
                    log.debug("{} has just gone: the next one", backend.node(), e);
                }
            }
        }
        return null;
    }

    /** Passes on until one end is gone, and ends the other then. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            log.debug("one end is gone", e);
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
