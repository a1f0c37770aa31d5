package io.pincast.auth.token.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.pincast.auth.token.SigningKey;
import io.pincast.auth.token.SigningKeys;
import io.pincast.auth.token.TokenClaims;
import io.pincast.auth.token.TokenSigner;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.identity.InternalClaims;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Signs with the current key, whose private part stays opened in memory for as long as it is the current one. */
@Component
class Es256Signer implements TokenSigner {
    private final SigningKeys keys;
    private final Vault vault;
    private final IssuerProperties properties;
    private final AtomicReference<@Nullable Opened> opened = new AtomicReference<>();

    Es256Signer(SigningKeys keys, Vault vault, IssuerProperties properties) {
        this.keys = keys;
        this.vault = vault;
        this.properties = properties;
    }

    @Override
    public String sign(TokenClaims claims, Instant issuedAt, Instant expiresAt) {
        var current = opened(keys.current());
        var header =
                JwsHeader.with(SignatureAlgorithm.ES256).keyId(current.id()).build();
        return current.encoder()
                .encode(JwtEncoderParameters.from(header, claims(claims, issuedAt, expiresAt)))
                .getTokenValue();
    }

    private JwtClaimsSet claims(TokenClaims claims, Instant issuedAt, Instant expiresAt) {
        var set = JwtClaimsSet.builder()
                .issuer(properties.issuer())
                .audience(List.of(InternalClaims.AUDIENCE))
                .subject(claims.subject())
                .issuedAt(issuedAt)
                .expiresAt(expiresAt)
                .claim(InternalClaims.KIND, claims.kind().name());
        claims.workspace().ifPresent(workspace -> set.claim(InternalClaims.WORKSPACE, workspace.value()));
        claims.role().ifPresent(role -> set.claim(InternalClaims.ROLE, role));
        claims.sessionId().ifPresent(session -> set.claim("sid", session));
        claims.onlyAccounts()
                .ifPresent(accounts -> set.claim(
                        InternalClaims.ACCOUNTS, accounts.stream().sorted().toList()));
        if (!claims.scopes().isEmpty()) {
            set.claim(
                    InternalClaims.SCOPE,
                    String.join(" ", claims.scopes().stream().sorted().toList()));
        }
        return set.build();
    }

    private Opened opened(SigningKey key) {
        var known = opened.get();
        if (known != null && known.id().equals(key.id())) {
            return known;
        }
        var fresh = open(key);
        opened.set(fresh);
        return fresh;
    }

    private Opened open(SigningKey key) {
        try {
            var set = new JWKSet(JWK.parse(vault.open(key.privatePlace(), key.privateJwk())));
            return new Opened(key.id(), new NimbusJwtEncoder((selector, context) -> selector.select(set)));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + key.id() + " is damaged", e);
        }
    }

    private record Opened(String id, NimbusJwtEncoder encoder) {}
}
