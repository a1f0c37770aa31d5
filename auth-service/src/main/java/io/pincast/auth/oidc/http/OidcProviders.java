package io.pincast.auth.oidc.http;

import io.pincast.auth.oidc.ExternalIdentity;
import io.pincast.auth.oidc.Flow;
import io.pincast.auth.oidc.OidcProblems;
import io.pincast.auth.oidc.OidcProperties;
import io.pincast.auth.oidc.Providers;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Authorization code with PKCE, nonce and state. What a provider tells of itself is asked on first use, and kept. */
@Component
class OidcProviders implements Providers {
    private static final Logger log = LoggerFactory.getLogger(OidcProviders.class);
    private final OidcProperties properties;
    private final Secrets secrets;
    private final OidcAuthorizationCodeAuthenticationProvider checks = ProviderConnections.checks();
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    OidcProviders(OidcProperties properties, Secrets secrets) {
        this.properties = properties;
        this.secrets = secrets;
    }

    @Override
    public Begun begin(String name, URI redirectUri) {
        var registration = registration(name, redirectUri);
        var flow = new Flow(secrets.random(""), secrets.random(""), secrets.random(""));
        var request = request(registration, redirectUri, flow);
        return new Begun(URI.create(request.getAuthorizationRequestUri()), flow);
    }

    @Override
    public ExternalIdentity complete(String name, URI redirectUri, Flow flow, String code, Optional<String> issuer) {
        var registration = registration(name, redirectUri);
        var expected = registration.getProviderDetails().getIssuerUri();
        // RFC 9207: a provider that says who it is must be the one we asked; and one that promises to say so must.
        if (!issuer.map(named -> named.equals(expected)).orElse(!promisesItsName(registration))) {
            throw OidcProblems.refused("another issuer");
        }
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(redirectUri.toString())
                .state(flow.state())
                .build();
        var exchange = new OAuth2AuthorizationExchange(request(registration, redirectUri, flow), response);
        var user = checked(name, new OAuth2LoginAuthenticationToken(registration, exchange));
        return Claims.identity(
                user, Objects.requireNonNull(properties.providers().get(name)));
    }

    private static boolean promisesItsName(ClientRegistration registration) {
        var told = registration.getProviderDetails().getConfigurationMetadata();
        return Boolean.TRUE.equals(told.get("authorization_response_iss_parameter_supported"));
    }

    private OidcUser checked(String name, OAuth2LoginAuthenticationToken answer) {
        try {
            var known = (OAuth2LoginAuthenticationToken) checks.authenticate(answer);
            return (OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(known).getPrincipal());
        } catch (AuthenticationException e) {
            log.warn("sign-in at {} was not accepted: {}", name, e.toString());
            throw problem(e);
        }
    }

    private static ProblemException problem(AuthenticationException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return OidcProblems.unavailable();
            }
        }
        return OidcProblems.refused(
                e instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : "no identity");
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, URI redirectUri, Flow flow) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(redirectUri.toString())
                .scopes(registration.getScopes())
                .state(flow.state())
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, flow.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, flow.verifier());
                })
                .additionalParameters(parameters -> {
                    parameters.put(OidcParameterNames.NONCE, digest(flow.nonce()));
                    parameters.put(PkceParameterNames.CODE_CHALLENGE, digest(flow.verifier()));
                    parameters.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                })
                .build();
    }

    private ClientRegistration registration(String name, URI redirectUri) {
        var provider = Optional.ofNullable(properties.providers().get(name))
                .orElseThrow(() -> ProblemException.notFound("provider"));
        var known = discovered.get(name);
        if (known != null) {
            return known;
        }
        var fresh = discover(name, provider, redirectUri);
        discovered.put(name, fresh);
        return fresh;
    }

    private static ClientRegistration discover(String name, OidcProperties.Provider provider, URI redirectUri) {
        try {
            return ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(name)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .scope(provider.scopes())
                    .redirectUri(redirectUri.toString())
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.warn("what {} tells of itself cannot be read: {}", provider.issuer(), e.toString());
            throw OidcProblems.unavailable();
        }
    }

    /** SHA-256 in base64url: of the nonce as Spring Security checks it, of the verifier as PKCE wants it. */
    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
