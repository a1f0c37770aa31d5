package io.pincast.simulator.exchange;

import io.pincast.simulator.app.App;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.token.Token;
import io.pincast.simulator.token.TokenKind;
import io.pincast.simulator.user.User;
import java.util.Set;

/** Who asks, by a token that was good when the request came. */
public record Caller(App app, User user, Token token) {

    public Environment environment() {
        return token.grant().environment();
    }

    public Set<String> scopes() {
        return token.grant().scopes();
    }

    public boolean has(String scope) {
        return scopes().contains(scope);
    }

    /** Whether it is the app that asks for its owner, rather than a user who allowed it. */
    public boolean isClient() {
        return token.kind() == TokenKind.CLIENT;
    }

    public boolean is(String userId) {
        return user.id().equals(userId);
    }

    /**
     * Refuses who lacks the scope for secret things.
     *
     * @throws PinterestError 403 code 29
     */
    public void requireSecret(String scope) {
        if (!has(scope)) {
            throw PinterestError.notPermitted();
        }
    }

    /**
     * Refuses an app that was not granted the feature.
     *
     * @throws PinterestError 401 code 3
     */
    public void requireFeature(String feature) {
        if (!app.features().contains(feature)) {
            throw PinterestError.restricted(feature);
        }
    }
}
