package io.pincast.auth.account;

import io.pincast.auth.vault.SealedSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account's tokens as they are stored.
 *
 * @param refreshDueAt when to renew them, well before they end
 */
public record SealedTokens(
        SealedSecret accessToken,
        Instant accessTokenExpiresAt,
        @Nullable SealedSecret refreshToken,
        @Nullable Instant refreshTokenExpiresAt,
        Instant refreshDueAt) {}
