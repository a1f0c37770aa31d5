package io.pincast.gateway.route;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the parts are.
 *
 * @param peers base address by name, such as {@code scheduler-service}
 */
@ConfigurationProperties("pincast")
public record PartAddresses(Map<String, URI> peers) {

    public PartAddresses {
        peers = Map.copyOf(peers);
    }

    public URI of(String part) {
        var address = peers.get(part);
        if (address == null) {
            throw new IllegalArgumentException("pincast.peers." + part + " is not set");
        }
        return address;
    }
}
