package io.pincast.auth.accesstoken.web;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import java.time.Instant;

record AccessTokenResponse(
        String accessToken, Environment environment, AccessTier accessTier, String pinterestAppId, Instant expiresAt) {

    @Override
    public String toString() {
        return "AccessTokenResponse[hidden]";
    }
}
