package io.pincast.simulator.oauth;

import io.pincast.simulator.app.App;
import io.pincast.simulator.app.Apps;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Scopes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an app asks a user for, checked. */
record AuthorizationRequest(
        App app,
        String redirectUri,
        Set<String> scopes,
        @Nullable String state) {

    /** @throws PinterestError shown to the person, not sent to the app: nothing here says whose address that is */
    static AuthorizationRequest of(Map<String, String> query, Apps apps) {
        var app = apps.find(query.getOrDefault("client_id", ""))
                .orElseThrow(() -> PinterestError.invalid("There is no app with this client_id."));
        var redirectUri = query.getOrDefault("redirect_uri", "");
        if (!isAbsolute(redirectUri) || !app.accepts(redirectUri)) {
            throw PinterestError.invalid("The redirect_uri is not one that is registered for this app.");
        }
        if (!"code".equals(query.get("response_type"))) {
            throw PinterestError.invalid("The response_type must be code.");
        }
        var scopes = Scopes.parse(query.getOrDefault("scope", ""));
        if (scopes.isEmpty()) {
            throw PinterestError.invalid("At least one scope must be asked for.");
        }
        var unknown = new TreeSet<>(scopes);
        unknown.removeAll(Scopes.ALL);
        if (!unknown.isEmpty()) {
            throw PinterestError.invalid("These scopes do not exist: " + String.join(", ", unknown));
        }
        return new AuthorizationRequest(app, redirectUri, scopes, query.get("state"));
    }

    private static boolean isAbsolute(String uri) {
        try {
            return new URI(uri).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    URI back(String name, String value) {
        var uri = UriComponentsBuilder.fromUriString(redirectUri).queryParam(name, "{value}");
        return state == null
                ? uri.encode().build().expand(value).toUri()
                : uri.queryParam("state", "{state}")
                        .encode()
                        .build()
                        .expand(value, state)
                        .toUri();
    }
}
