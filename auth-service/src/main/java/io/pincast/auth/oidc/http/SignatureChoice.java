package io.pincast.auth.oidc.http;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** By which algorithm a provider must sign: the first of ours that it says it can. By public keys alone, never by a shared secret. */
final class SignatureChoice {
    private static final List<SignatureAlgorithm> OURS = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.RS512);

    private SignatureChoice() {}

    static JwsAlgorithm of(ClientRegistration registration) {
        var told = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        return Optional.ofNullable(told instanceof Collection<?> names ? names : null)
                .flatMap(names -> OURS.stream()
                        .filter(algorithm -> names.contains(algorithm.getName()))
                        .findFirst())
                .orElse(SignatureAlgorithm.RS256);
    }
}
