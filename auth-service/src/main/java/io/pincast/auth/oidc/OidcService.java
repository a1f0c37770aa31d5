package io.pincast.auth.oidc;

import io.pincast.auth.audit.Origin;
import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.signin.SignIn;
import io.pincast.auth.signin.SignInResult;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends people to a provider, and signs them in when they come back. */
@Service
public class OidcService {
    /** Where a provider sends the browser back to: to be registered there. */
    public static final String CALLBACK = "/callback/oidc";

    private final Providers providers;
    private final SignInsUnderWay underWay;
    private final Recognition recognition;
    private final SignIn signIn;
    private final PublicLinks links;

    OidcService(
            Providers providers, SignInsUnderWay underWay, Recognition recognition, SignIn signIn, PublicLinks links) {
        this.providers = providers;
        this.underWay = underWay;
        this.recognition = recognition;
        this.signIn = signIn;
        this.links = links;
    }

    /** Begins in a browser, which is known again by the secret that it gets. */
    public Started start(String provider) {
        var redirectUri = links.below(CALLBACK);
        var begun = providers.begin(provider, redirectUri);
        var browser = underWay.remember(provider, redirectUri, begun.flow());
        return new Started(begun.address(), browser, SignInsUnderWay.LIFETIME);
    }

    /**
     * Ends it. What was begun is used up first, whatever follows: an address that leaked is worth nothing.
     *
     * @param browser the secret that the browser was given
     */
    public SignInResult complete(Answer answer, Optional<String> browser, Origin origin) {
        var begun =
                underWay.recall(answer.state().orElse(""), browser.orElse("")).orElseThrow(OidcProblems::unusable);
        if (answer.error().isPresent()) {
            throw OidcProblems.denied();
        }
        var code = answer.code().orElseThrow(OidcProblems::unusable);
        var identity = providers.complete(begun.provider(), begun.redirectUri(), begun.flow(), code, answer.issuer());
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
