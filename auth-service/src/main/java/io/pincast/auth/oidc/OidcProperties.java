package io.pincast.auth.oidc;

import io.pincast.auth.workspace.Role;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people may sign in besides here.
 *
 * @param providers by a name of one's choice, which stands in addresses and in the audit log
 */
@ConfigurationProperties("auth.oidc")
public record OidcProperties(@DefaultValue Map<String, Provider> providers) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public OidcProperties {
        providers = Map.copyOf(providers);
        providers.keySet().forEach(name -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("auth.oidc.providers." + name
                        + ": a provider's name has lower-case letters, digits and hyphens, at most 31");
            }
        });
    }

    /** Whether somebody who is known here is taken for the one with the same e-mail there. */
    public enum LinkByEmail {
        NEVER,
        /** Where the provider says that the e-mail is verified. */
        VERIFIED
    }

    /**
     * One provider.
     *
     * @param issuer its address; everything else it tells itself
     * @param title for the button
     * @param groupClaim in which it names a person's groups
     * @param trustEmail whether its e-mails count as verified though it does not say so
     * @param createPeople whether somebody unknown becomes a person
     * @param secondFactor whether signing in there counts as showing a second factor, though it does not say so
     * @param groups what belonging to a group gives
     */
    public record Provider(
            String issuer,
            String clientId,
            String clientSecret,
            @Nullable String title,
            @DefaultValue({"openid", "email", "profile"}) List<String> scopes,
            @DefaultValue("groups") String groupClaim,
            @DefaultValue("NEVER") LinkByEmail linkByEmail,
            @DefaultValue("false") boolean trustEmail,
            @DefaultValue("true") boolean createPeople,
            @DefaultValue("false") boolean secondFactor,
            @DefaultValue List<GroupRole> groups) {

        public Provider {
            scopes = List.copyOf(scopes);
            groups = List.copyOf(groups);
            if (!isSafe(URI.create(issuer))) {
                throw new IllegalArgumentException("auth.oidc.providers: the issuer " + issuer
                        + " must begin with https; only a provider on the same machine does without");
            }
            if (!scopes.contains("openid")) {
                throw new IllegalArgumentException("auth.oidc.providers: the scopes of " + issuer + " lack openid");
            }
        }

        /** What signs people in, and the secret that is shown to it, must not be changed or read on the way. */
        private static boolean isSafe(URI issuer) {
            return "https".equals(issuer.getScheme()) || LOOPBACK.contains(String.valueOf(issuer.getHost()));
        }

        @Override
        public String toString() {
            return "Provider[" + issuer + "]";
        }
    }

    /** A group there, and the role that it gives in a workspace here. */
    public record GroupRole(String group, String workspace, Role role) {}
}
