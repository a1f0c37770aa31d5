package io.pincast.auth.pinterestapp.web;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

record PinterestAppResponse(
        String id,
        String name,
        String appId,
        Environment environment,
        AccessTier accessTier,

        @Schema(description = "Register it with the app at Pinterest, exactly so")
        URI redirectUri,

        Instant createdAt) {

    static PinterestAppResponse of(PinterestApp app, URI redirectUri) {
        return new PinterestAppResponse(
                app.id(), app.name(), app.appId(), app.environment(), app.accessTier(), redirectUri, app.createdAt());
    }
}
