package io.pincast.auth.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The internal tokens.
 *
 * @param lifetime of a person's or an API token's
 * @param serviceLifetime of a service's
 * @param keyAge after which a key signs no more
 * @param announce how long a key is published before it signs
 */
@ConfigurationProperties("auth.token")
record TokenProperties(
        @DefaultValue("2m") Duration lifetime,
        @DefaultValue("10m") Duration serviceLifetime,
        @DefaultValue("30d") Duration keyAge,
        @DefaultValue("15m") Duration announce) {

    TokenProperties {
        if (keyAge.compareTo(announce.multipliedBy(2)) < 0 || keyAge.compareTo(serviceLifetime.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "auth.token.key-age covers auth.token.announce and auth.token.service-lifetime at least twice");
        }
    }
}
