package io.pincast.pinterest.client;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The address of each environment: configuration of whoever builds the client, never part of a request. */
public record PinterestEndpoints(Map<PinterestEnvironment, PinterestEndpoint> byEnvironment) {
    private static final URI AUTHORIZE = URI.create("https://www.pinterest.com/oauth/");

    public PinterestEndpoints {
        byEnvironment = Map.copyOf(byEnvironment);
    }

    /** Pinterest's own addresses. A simulator has none until it is given one. */
    public static PinterestEndpoints defaults() {
        return new PinterestEndpoints(Map.of(
                PinterestEnvironment.PRODUCTION,
                new PinterestEndpoint(URI.create("https://api.pinterest.com/v5"), AUTHORIZE),
                PinterestEnvironment.SANDBOX,
                new PinterestEndpoint(URI.create("https://api-sandbox.pinterest.com/v5"), AUTHORIZE)));
    }

    /** The same with one address changed. */
    public PinterestEndpoints with(PinterestEnvironment environment, PinterestEndpoint endpoint) {
        var changed = new EnumMap<PinterestEnvironment, PinterestEndpoint>(PinterestEnvironment.class);
        changed.putAll(byEnvironment);
        changed.put(environment, endpoint);
        return new PinterestEndpoints(changed);
    }

    /** The address of an environment; an {@link IllegalArgumentException} where it was given none. */
    public PinterestEndpoint of(PinterestEnvironment environment) {
        var endpoint = byEnvironment.get(environment);
        if (endpoint == null) {
            throw new IllegalArgumentException("no address is configured for Pinterest's environment " + environment);
        }
        return endpoint;
    }
}
