package io.pincast.auth.accesstoken.web;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import java.time.Instant;
import java.util.Set;

record AccessTokenResponse(
        String accessToken,
        Environment environment,
        AccessTier accessTier,
        String pinterestAppId,
        Set<String> scopes,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessTokenResponse[hidden]";
    }
}
