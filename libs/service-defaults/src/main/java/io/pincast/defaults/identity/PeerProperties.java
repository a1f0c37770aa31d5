package io.pincast.defaults.identity;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the other services are, by name.
 *
 * @param peers base address of each
 */
@ConfigurationProperties("pincast")
record PeerProperties(Map<String, URI> peers, Service service) {

    URI addressOf(String peer) {
        var address = peers.get(peer);
        if (address == null) {
            throw new IllegalArgumentException("pincast.peers." + peer + " is not set");
        }
        return address;
    }

    /** This service's own name, and the secret by which auth-service knows it. */
    record Service(String name, String secret) {
        @Override
        public String toString() {
            return "Service[name=" + name + "]";
        }
    }
}
