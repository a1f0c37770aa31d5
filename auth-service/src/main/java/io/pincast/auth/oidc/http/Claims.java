package io.pincast.auth.oidc.http;

import io.pincast.auth.oidc.ExternalIdentity;
import io.pincast.auth.oidc.OidcProperties;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads what a provider says of a person. */
final class Claims {
    /** Of RFC 8176: what says that there was more than a password. */
    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "swk", "sc");

    private Claims() {}

    static ExternalIdentity identity(OidcUser user, OidcProperties.Provider provider) {
        var issuer = Optional.ofNullable(user.getIdToken().getIssuer())
                .map(Object::toString)
                .orElse(provider.issuer());
        var strong = list(user.getClaims().get("amr")).stream().anyMatch(STRONG::contains);
        return new ExternalIdentity(
                issuer,
                Objects.requireNonNull(user.getSubject(), "an identity without a subject is refused before"),
                user.getEmail(),
                user.getEmailVerified(),
                Optional.ofNullable(user.getFullName()).orElse(""),
                list(user.getClaims().get(provider.groupClaim())),
                strong || provider.secondFactor());
    }

    private static Set<String> list(@Nullable Object claim) {
        var values = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        return values.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
