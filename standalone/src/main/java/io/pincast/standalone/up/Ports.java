package io.pincast.standalone.up;

import io.pincast.standalone.UsageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Which ports are free. */
final class Ports {

    private Ports() {}

    /** Says in one line which port is taken, before anything is started. */
    static void requireFree(String host, int port, String what, String option) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new UsageException(
                    "port " + port + " (" + what + ") is taken on " + host + ". Stop what uses it, or choose " + option
                            + ".",
                    e);
        }
    }

    /** Free ports on loopback, all different. */
    static List<Integer> free(int howMany) {
        var ports = new ArrayList<Integer>();
        try {
            open(howMany, ports);
            return List.copyOf(ports);
        } catch (IOException e) {
            throw new UsageException("no free port was found on this machine.", e);
        }
    }

    /** All stay open until the last is found, so that they differ. */
    private static void open(int howMany, List<Integer> ports) throws IOException {
        if (howMany == 0) {
            return;
        }
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.add(probe.getLocalPort());
            open(howMany - 1, ports);
        }
    }
}
