package io.pincast.auth.token.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import io.pincast.auth.token.SigningKey;
import io.pincast.auth.token.SigningKeys;
import io.pincast.defaults.identity.InternalClaims;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** This service verifies tokens by its own keys, not by asking itself over HTTP. */
@Configuration(proxyBeanMethods = false)
class LocalVerification {

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, IssuerProperties properties, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource((selector, context) -> select(keys, selector))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                times,
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(InternalClaims.AUDIENCE))));
        return decoder;
    }

    private static List<JWK> select(SigningKeys keys, JWKSelector selector) throws KeySourceException {
        var ids = selector.getMatcher().getKeyIDs();
        var published = ids == null || ids.isEmpty()
                ? keys.published()
                : keys.publishedWith(ids.iterator().next());
        return selector.select(new JWKSet(jwks(published)));
    }

    private static List<JWK> jwks(List<SigningKey> published) throws KeySourceException {
        var jwks = new ArrayList<JWK>();
        try {
            for (var key : published) {
                jwks.add(JWK.parse(key.publicJwk()));
            }
            return jwks;
        } catch (ParseException e) {
            throw new KeySourceException("a signing key is damaged", e);
        }
    }
}
