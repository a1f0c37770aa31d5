package io.pincast.pinterest.client.oauth;

import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.http.AnswerReader;
import io.pincast.pinterest.client.http.ApiCalls;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Authorization of one Pinterest app. Calls throw {@code PinterestApiException}; one that proves {@code UNKNOWN} may have
 * used up a code or replaced a refresh token.
 */
public final class PinterestOAuth {
    private static final String TOKEN = "oauth/token";

    private final ApiCalls calls;
    private final URI authorize;
    private final String appId;
    private final Clock clock;

    public PinterestOAuth(ApiCalls calls, URI authorize, String appId, Clock clock) {
        this.calls = calls;
        this.authorize = authorize;
        this.appId = appId;
        this.clock = clock;
    }

    /**
     * Where to send the person who is to grant access.
     *
     * @param redirectUri exactly as registered with the app
     * @param state comes back with the code; unguessable, and bound to whoever asked
     */
    public URI authorizationUrl(URI redirectUri, Collection<Scope> scopes, String state) {
        if (scopes.isEmpty() || state.isBlank()) {
            throw new IllegalArgumentException("authorization needs at least one scope and a state");
        }
        var query = new Query()
                .add("client_id", appId)
                .add("redirect_uri", redirectUri)
                .add("response_type", "code")
                .addJoined("scope", scopes.stream().map(Scope::value).toList())
                .add("state", state);
        return URI.create(authorize + "?" + query.encoded());
    }

    /** Makes tokens of a code; {@code redirectUri} is the same that the authorization was started with. */
    public TokenGrant exchangeCode(String code, URI redirectUri) {
        return token(form("authorization_code").add("code", code).add("redirect_uri", redirectUri));
    }

    /** The old refresh token is to be held for dead once the answer is there. A dead one is a 401 with code 283. */
    public TokenGrant refresh(RefreshToken token) {
        return refresh(token, List.of());
    }

    /** As {@link #refresh(RefreshToken)}, for tokens that may less than the old ones: no scope that was not granted. */
    public TokenGrant refresh(RefreshToken token, Collection<Scope> narrowed) {
        return token(form("refresh_token")
                .add("refresh_token", token.value())
                .addJoined("scope", narrowed.stream().map(Scope::value).toList()));
    }

    /** For the app owner's own account; brings no refresh token. */
    public TokenGrant clientCredentials(Collection<Scope> scopes) {
        return token(form("client_credentials")
                .addJoined("scope", scopes.stream().map(Scope::value).toList()));
    }

    /** Works for tokens of system users only: for others, to disconnect is to delete one's own copy. */
    public void revoke(String token, @Nullable TokenType hint) {
        var form = new Query().add("token", token).add("token_type_hint", hint == null ? null : hint.wire());
        calls.postForm("token/revoke", "/oauth/token/revoke", form, AnswerReader.NOTHING);
    }

    private TokenGrant token(Query form) {
        var askedAt = clock.instant();
        return calls.postForm(TOKEN, "/oauth/token", form, body -> TokenAnswer.read(body, askedAt));
    }

    private static Query form(String grantType) {
        return new Query().add("grant_type", grantType);
    }
}
