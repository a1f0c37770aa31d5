package io.pincast.defaults.identity;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are known.
 *
 * @param issuer who must have signed a token
 * @param jwksUri where the signing keys are
 * @param publicPaths path patterns that need no token
 */
@ConfigurationProperties("pincast.identity")
record IdentityProperties(
        @DefaultValue("pincast") String issuer,
        URI jwksUri,
        @DefaultValue List<String> publicPaths) {}
