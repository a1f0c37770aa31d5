package io.pincast.auth.account.pinterest;

import io.pincast.auth.account.Grant;
import io.pincast.auth.account.StateReason;
import io.pincast.auth.pinterestapp.AppKeys;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.pinterest.client.AppCredentials;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.oauth.TokenGrant;
import java.util.ArrayList;

/** Says Pinterest's things in our words and ours in Pinterest's. */
public final class Translation {

    private Translation() {}

    public static PinterestEnvironment environment(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> PinterestEnvironment.PRODUCTION;
            case SANDBOX -> PinterestEnvironment.SANDBOX;
            case SIMULATOR -> PinterestEnvironment.SIMULATOR;
        };
    }

    public static AppCredentials credentials(AppKeys app) {
        return new AppCredentials(app.appId(), app.appSecret());
    }

    public static Grant grant(TokenGrant granted) {
        var refresh = granted.refreshToken();
        return new Grant(
                granted.accessToken().value(),
                granted.accessTokenExpiresAt(),
                refresh == null ? null : refresh.value(),
                granted.refreshTokenExpiresAt(),
                granted.scopes());
    }

    /** A proof that an account cannot be used, with what Pinterest's support will ask for. */
    public static StateReason reason(String code, String detail, PinterestApiException e) {
        return new StateReason(code, detail, StateReason.CONNECT_AGAIN, e.status(), e.code(), e.requestId());
    }

    /** Trouble that passes, as a sentence. */
    public static String outage(PinterestApiException e) {
        return switch (e.proves()) {
            case NOT_SENT -> "Pinterest cannot be reached.";
            case REFUSED ->
                e.status() == 429
                        ? "Pinterest asks to slow down (" + numbers(e) + ")."
                        : "Pinterest refused the request (" + numbers(e) + ").";
            case UNKNOWN ->
                e.status() == 0
                        ? "Pinterest did not answer in time."
                        : "Pinterest has trouble of its own (" + numbers(e) + ").";
        };
    }

    /** Status, code and request id, for support. */
    public static String numbers(PinterestApiException e) {
        var parts = new ArrayList<String>();
        if (e.status() != 0) {
            parts.add("status " + e.status());
        }
        if (e.code() != null) {
            parts.add("code " + e.code());
        }
        if (e.requestId() != null) {
            parts.add("request id " + e.requestId());
        }
        return String.join(", ", parts);
    }
}
