package io.pincast.auth.account;

import io.pincast.auth.vault.SealedSecret;
import io.pincast.auth.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals tokens for their account, and opens them. */
@Component
public class AccountTokens {
    private final Vault vault;
    private final RefreshProperties properties;
    private final RandomGenerator random = RandomGenerator.getDefault();

    AccountTokens(Vault vault, RefreshProperties properties) {
        this.vault = vault;
        this.properties = properties;
    }

    /**
     * Seals what Pinterest gave out.
     *
     * @param before what the account had: a refresh token is never replaced by none
     */
    public SealedTokens seal(String accountId, Grant grant, @Nullable SealedTokens before, Instant now) {
        var access = vault.seal(place(accountId, "accessToken"), grant.accessToken());
        var dueAt = dueAt(now, grant);
        if (grant.refreshToken() == null) {
            return new SealedTokens(
                    access,
                    grant.accessTokenExpiresAt(),
                    before == null ? null : before.refreshToken(),
                    before == null ? null : before.refreshTokenExpiresAt(),
                    dueAt);
        }
        SealedSecret refresh = vault.seal(place(accountId, "refreshToken"), grant.refreshToken());
        return new SealedTokens(access, grant.accessTokenExpiresAt(), refresh, grant.refreshTokenExpiresAt(), dueAt);
    }

    public String openAccess(Account account) {
        return vault.open(
                place(account.id(), "accessToken"), account.heldTokens().accessToken());
    }

    public Optional<String> openRefresh(Account account) {
        return Optional.ofNullable(account.heldTokens().refreshToken())
                .map(token -> vault.open(place(account.id(), "refreshToken"), token));
    }

    private Instant dueAt(Instant now, Grant grant) {
        var end = grant.accessTokenExpiresAt();
        var refreshEnd = grant.refreshTokenExpiresAt();
        if (refreshEnd != null && refreshEnd.isBefore(end)) {
            end = refreshEnd;
        }
        var share = properties.share() - properties.jitter() * random.nextDouble();
        return now.plusMillis((long) (Duration.between(now, end).toMillis() * share));
    }

    private static String place(String accountId, String field) {
        return "accounts/" + accountId + "/" + field;
    }
}
