package io.pincast.auth.oidc;

import io.pincast.auth.secret.Secrets;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.id.Ids;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Remembers who was sent to which provider, by the state that comes back and the browser that it must come back in. */
@Component
class SignInsUnderWay {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    private final OidcSignInStore store;
    private final Vault vault;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    SignInsUnderWay(OidcSignInStore store, Vault vault, Secrets secrets, Ids ids, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Remembers one; answers with the secret by which its browser is known again. */
    String remember(String provider, URI redirectUri, Flow flow) {
        var id = ids.nextText();
        var browser = secrets.random("");
        var hidden = vault.seal(OidcSignIn.place(id), flow.nonce() + " " + flow.verifier());
        var expiresAt = clock.instant().plus(LIFETIME);
        store.insert(
                new OidcSignIn(id, provider, redirectUri, hidden, Secrets.hash(browser), expiresAt),
                Secrets.hash(flow.state()));
        return browser;
    }

    /** The one that a state belongs to. It is used up, also where another browser brings it. */
    Optional<UnderWay> recall(String state, String browser) {
        return store.consume(Secrets.hash(state), clock.instant())
                .filter(known -> Secrets.hash(browser).equals(known.browserHash()))
                .map(known -> new UnderWay(known.provider(), known.redirectUri(), flow(state, known)));
    }

    private Flow flow(String state, OidcSignIn known) {
        var hidden = vault.open(OidcSignIn.place(known.id()), known.secrets()).split(" ", 2);
        return new Flow(state, hidden[0], hidden[1]);
    }

    /** A sign-in that somebody came back from. */
    record UnderWay(String provider, URI redirectUri, Flow flow) {}
}
