package io.pincast.auth.vault;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sealing anew.
 *
 * @param poll how often keys and secrets are looked at
 * @param settle for how long somebody may still be at work with a secret that it read before the master key changed: longer than
 *     the longest renewal of a token, which is a call to Pinterest and its storing
 */
@ConfigurationProperties("auth.vault")
record ResealProperties(
        @DefaultValue("5s") Duration poll,
        @DefaultValue("2m") Duration settle) {}
