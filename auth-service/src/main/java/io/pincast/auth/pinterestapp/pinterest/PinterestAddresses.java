package io.pincast.auth.pinterestapp.pinterest;

import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Pinterest is, by environment.
 *
 * @param endpoints every environment is named in this service's configuration file
 */
@ConfigurationProperties("pincast.pinterest")
record PinterestAddresses(Map<PinterestEnvironment, Endpoint> endpoints) {

    PinterestEndpoints toEndpoints() {
        var result = PinterestEndpoints.defaults();
        for (var entry : endpoints.entrySet()) {
            var endpoint = entry.getValue();
            result = result.with(entry.getKey(), new PinterestEndpoint(endpoint.api(), endpoint.authorize()));
        }
        return result;
    }

    /**
     * One environment.
     *
     * @param api base address of the API, version included
     * @param authorize the page where a person grants access
     */
    record Endpoint(URI api, URI authorize) {}
}
