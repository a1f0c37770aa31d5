package io.pincast.simulator.world;

import io.pincast.simulator.app.Environment;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens to issue without the consent page.
 *
 * @param clientId the standard app where nothing is said
 * @param environment PRODUCTION where nothing is said
 * @param scopes all where nothing is said
 */
public record NewTokens(
        String account,
        @Nullable String clientId,
        @Nullable Environment environment,
        @Nullable Set<String> scopes) {
    public NewTokens {
        Objects.requireNonNull(account, "account is required");
    }

    public static NewTokens of(String account) {
        return new NewTokens(account, null, null, null);
    }
}
