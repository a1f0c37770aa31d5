package io.pincast.gateway.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much each client may ask, counted by each replica for itself. The defaults stand in {@code gateway.yml}.
 *
 * @param token of whoever sends a token
 * @param address of whoever sends none
 * @param refused tokens that were not valid, from one address: guessing ends here
 */
@ConfigurationProperties("gateway.rate-limit")
public record RateLimitProperties(Allowance token, Allowance address, Allowance refused) {}
