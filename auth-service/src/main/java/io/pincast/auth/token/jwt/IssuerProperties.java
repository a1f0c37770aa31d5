package io.pincast.auth.token.jwt;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom tokens name as their issuer.
 *
 * @param issuer the same in every service
 */
@ConfigurationProperties("pincast.identity")
record IssuerProperties(@DefaultValue("pincast") String issuer) {}
