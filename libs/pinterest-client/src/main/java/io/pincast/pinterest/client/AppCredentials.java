package io.pincast.pinterest.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A Pinterest app's id and secret; {@code toString} hides the secret. */
public record AppCredentials(String appId, String appSecret) {
    public AppCredentials {
        if (appId.isBlank() || appSecret.isBlank()) {
            throw new IllegalArgumentException("a Pinterest app has an id and a secret");
        }
    }

    String authorization() {
        var pair = appId + ":" + appSecret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "AppCredentials[" + appId + ", hidden]";
    }
}
