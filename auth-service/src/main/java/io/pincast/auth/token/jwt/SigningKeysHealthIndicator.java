package io.pincast.auth.token.jwt;

import io.pincast.auth.token.SigningKeys;
import io.pincast.auth.vault.Vault;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether tokens can be signed; a wrong master key shows here, with what to do. */
@Component
class SigningKeysHealthIndicator extends AbstractHealthIndicator {
    private final SigningKeys keys;
    private final Vault vault;

    SigningKeysHealthIndicator(SigningKeys keys, Vault vault) {
        super("Tokens cannot be signed");
        this.keys = keys;
        this.vault = vault;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var key = keys.current();
        var _ = vault.open(key.privatePlace(), key.privateJwk());
        builder.up().withDetail("key", key.id());
    }
}
