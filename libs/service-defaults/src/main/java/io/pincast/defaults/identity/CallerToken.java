package io.pincast.defaults.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified internal token, read as a {@link Caller}. */
class CallerToken extends AbstractAuthenticationToken {
    static final String SERVICE = "SERVICE";
    private final transient Caller caller;
    private final transient Jwt jwt;

    private CallerToken(Caller caller, Jwt jwt, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.caller = caller;
        this.jwt = jwt;
        setAuthenticated(true);
    }

    static CallerToken of(Jwt jwt) {
        var kind = Caller.Kind.valueOf(required(jwt, InternalClaims.KIND));
        var scope =
                Optional.ofNullable(jwt.getClaimAsString(InternalClaims.SCOPE)).orElse("");
        var scopes = new HashSet<String>();
        for (var word : scope.split(" ", -1)) {
            if (!word.isEmpty()) {
                scopes.add(word);
            }
        }
        var workspace = Optional.ofNullable(jwt.getClaimAsString(InternalClaims.WORKSPACE))
                .map(WorkspaceId::new);
        var role =
                Optional.ofNullable(jwt.getClaimAsString(InternalClaims.ROLE)).orElse("");
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority(kind.name()));
        var caller = new Caller(kind, required(jwt, "sub"), workspace, scopes, role, onlyAccounts(jwt));
        return new CallerToken(caller, jwt, authorities);
    }

    /** A list that is there and empty reaches nothing. */
    private static Optional<Set<String>> onlyAccounts(Jwt jwt) {
        return jwt.hasClaim(InternalClaims.ACCOUNTS)
                ? Optional.of(Set.copyOf(
                        Objects.requireNonNullElse(jwt.getClaimAsStringList(InternalClaims.ACCOUNTS), List.of())))
                : Optional.empty();
    }

    private static String required(Jwt jwt, String claim) {
        var value = jwt.getClaimAsString(claim);
        if (value == null) {
            throw new BadJwtException("claim " + claim + " is missing");
        }
        return value;
    }

    /** The token itself, for the service that signed it and reads more of it. */
    @Override
    public Object getCredentials() {
        return jwt;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }
}
