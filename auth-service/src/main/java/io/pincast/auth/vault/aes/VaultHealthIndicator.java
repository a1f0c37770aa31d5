package io.pincast.auth.vault.aes;

import io.pincast.auth.vault.LostKey;
import io.pincast.auth.vault.Resealing;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Which master keys there are, what lies under them, and which may go; secrets under a lost key show here, with what to do. */
@Component
class VaultHealthIndicator extends AbstractHealthIndicator {
    private final Resealing resealing;

    VaultHealthIndicator(Resealing resealing) {
        super("The master keys cannot be told of");
        this.resealing = resealing;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        resealing.state().ifPresent(state -> {
            builder.withDetail("currentKey", state.current())
                    .withDetail("knownKeys", state.known().stream().sorted().toList())
                    .withDetail("secretsByKey", state.counts())
                    .withDetail("retirableKeys", state.retirable());
            if (!state.missing().isEmpty()) {
                builder.down().withDetail("why", LostKey.words(state));
            }
        });
    }
}
