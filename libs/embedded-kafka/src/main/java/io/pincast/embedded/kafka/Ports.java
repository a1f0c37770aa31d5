package io.pincast.embedded.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds a free port, or says that a wanted one is taken before Kafka is started in vain. */
final class Ports {

    private Ports() {}

    static int choose(String host, int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedKafkaException(
                    "Kafka cannot listen on " + host + ":" + wanted + " (" + e.getMessage()
                            + "): stop what uses that port, or choose another one.",
                    e);
        }
    }
}
