package io.pincast.auth.oidc;

import io.pincast.auth.audit.Origin;
import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.signin.SignIn;
import io.pincast.auth.signin.SignInResult;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.id.Ids;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends people to a provider, and signs them in when they come back. */
@Service
public class OidcService {
    /** Where a provider sends the browser back to: to be registered there. */
    public static final String CALLBACK = "/callback/oidc";

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private final Providers providers;
    private final OidcSignInStore signIns;
    private final Recognition recognition;
    private final SignIn signIn;
    private final PublicLinks links;
    private final Vault vault;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    OidcService(
            Providers providers,
            OidcSignInStore signIns,
            Recognition recognition,
            SignIn signIn,
            PublicLinks links,
            Vault vault,
            Secrets secrets,
            Ids ids,
            Clock clock) {
        this.providers = providers;
        this.signIns = signIns;
        this.recognition = recognition;
        this.signIn = signIn;
        this.links = links;
        this.vault = vault;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins in a browser, which is known again by the secret that it gets. */
    public Started start(String provider) {
        var redirectUri = links.below(CALLBACK);
        var begun = providers.begin(provider, redirectUri);
        var id = ids.nextText();
        var browser = secrets.random("");
        var flow = begun.flow();
        var hidden = vault.seal(OidcSignIn.place(id), flow.nonce() + " " + flow.verifier());
        var expiresAt = clock.instant().plus(LIFETIME);
        signIns.insert(
                new OidcSignIn(id, provider, redirectUri, hidden, Secrets.hash(browser), expiresAt),
                Secrets.hash(flow.state()));
        return new Started(begun.address(), browser, LIFETIME);
    }

    /**
     * Ends it. What was begun is used up first, whatever follows: an address that leaked is worth nothing.
     *
     * @param browser the secret that the browser was given
     */
    public SignInResult complete(Answer answer, Optional<String> browser, Origin origin) {
        var state = answer.state().orElse("");
        var begun = signIns.consume(Secrets.hash(state), clock.instant())
                .filter(known -> Secrets.hash(browser.orElse("")).equals(known.browserHash()))
                .orElseThrow(OidcProblems::unusable);
        if (answer.error().isPresent()) {
            throw OidcProblems.denied();
        }
        var code = answer.code().orElseThrow(OidcProblems::unusable);
        var hidden = vault.open(OidcSignIn.place(begun.id()), begun.secrets()).split(" ", 2);
        var flow = new Flow(state, hidden[0], hidden[1]);
        var identity = providers.complete(begun.provider(), begun.redirectUri(), flow, code, answer.issuer());
        var person = recognition.recognize(begun.provider(), identity, origin);
        return signIn.proved(person, origin, identity.secondFactor(), "oidc:" + begun.provider());
    }

    /** What the browser brought back. */
    public record Answer(
            Optional<String> state, Optional<String> code, Optional<String> error, Optional<String> issuer) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * Begun.
     *
     * @param browser to be kept by the browser as a cookie, for so long
     */
    public record Started(URI address, String browser, Duration lifetime) {

        @Override
        public String toString() {
            return "Started[hidden]";
        }
    }
}
