package io.pincast.analytics.tracking.pinterest;

import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where Pinterest is, by environment. */
@ConfigurationProperties("pincast.pinterest")
record PinterestAddresses(Map<PinterestEnvironment, Endpoint> endpoints) {

    PinterestEndpoints toEndpoints() {
        var result = PinterestEndpoints.defaults();
        for (var entry : endpoints.entrySet()) {
            result = result.with(
                    entry.getKey(),
                    new PinterestEndpoint(
                            entry.getValue().api(), entry.getValue().authorize()));
        }
        return result;
    }

    /** One environment: base address of the API, version included, and the page where a person grants access. */
    record Endpoint(URI api, URI authorize) {}
}
