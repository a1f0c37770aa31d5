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
                    "port " + port + " (" + what + ") is taken on " + host + ". Stop what uses it, or choose " + option + ".", e);
        }
    }

    /** Free ports on loopback, all different. */
    static List<Integer> free(int howMany) {
        var probes = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < howMany; i++) {
                probes.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return probes.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UsageException("no free port was found on this machine.", e);
        } finally {
            for (var probe : probes) {
                try {
                    probe.close();
                } catch (IOException e) {
                    throw new UsageException("a port could not be given back.", e);
                }
            }
        }
    }
}
