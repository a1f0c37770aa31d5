package io.pincast.simulator.fault;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's HTTP/1.1, of which one connection can be told to end with a reset (RST) instead of an orderly end (FIN). */
public final class ResettableProtocol extends Http11NioProtocol {
    /** From now on, closing the connection from this port of the peer resets it. */
    void resetOnClose(String peer, int port) throws IOException {
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            if (connection.getRemotePort() == port && peer.equals(connection.getRemoteAddr())) {
                SocketChannel channel = connection.getSocket().getIOChannel();
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        }
    }
}
