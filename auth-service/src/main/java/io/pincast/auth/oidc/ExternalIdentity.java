package io.pincast.auth.oidc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is at a provider, as its verified answer says.
 *
 * @param subject its id there, which never changes
 * @param emailVerified whether the provider verified it; absent where it says nothing
 * @param secondFactor whether it showed a second factor there
 */
public record ExternalIdentity(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable Boolean emailVerified,
        String name,
        Set<String> groups,
        boolean secondFactor) {

    public ExternalIdentity {
        groups = Set.copyOf(groups);
    }
}
