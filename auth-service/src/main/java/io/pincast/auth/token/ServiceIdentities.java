package io.pincast.auth.token;

import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Gives services their own tokens. */
@Service
public class ServiceIdentities {
    private final ServiceSecrets secrets;
    private final TokenSigner signer;
    private final TokenProperties properties;
    private final Clock clock;

    ServiceIdentities(ServiceSecrets secrets, TokenSigner signer, TokenProperties properties, Clock clock) {
        this.secrets = secrets;
        this.signer = signer;
        this.properties = properties;
        this.clock = clock;
    }

    /** A token for a service that shows its secret. */
    public IssuedToken issue(String name, String secret) {
        var expected = Optional.ofNullable(secrets.serviceSecrets().get(name)).orElse("");
        // Compared also where none is configured: the time says nothing about which names there are.
        var same = Secrets.same(secret, expected);
        if (expected.isEmpty() || !same) {
            throw refused();
        }
        var now = clock.instant();
        var expiresAt = now.plus(properties.serviceLifetime());
        var claims = new TokenClaims(
                Caller.Kind.SERVICE,
                name,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        return new IssuedToken(signer.sign(claims, now, expiresAt), expiresAt);
    }

    /** What a service gets that cannot prove who it is. */
    public static ProblemException refused() {
        return new ProblemException(
                ProblemKind.UNAUTHENTICATED,
                "service-refused",
                "Not one of our services",
                "The service's name or secret is wrong: its pincast.service.secret must be the one that auth-service has in"
                        + " pincast.auth.service-secrets.",
                List.of(),
                Map.of("WWW-Authenticate", "Basic realm=\"pincast services\""));
    }
}
