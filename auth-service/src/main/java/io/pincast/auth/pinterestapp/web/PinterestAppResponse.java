package io.pincast.auth.pinterestapp.web;

import io.pincast.auth.pinterestapp.AccessTier;
import io.pincast.auth.pinterestapp.AppTest;
import io.pincast.auth.pinterestapp.Capability;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.pinterestapp.PinterestApp;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record PinterestAppResponse(
        String id,
        String name,
        String appId,
        Environment environment,
        AccessTier accessTier,
        boolean enabled,

        @Schema(description = "Register it with the app at Pinterest, exactly so")
        URI redirectUri,

        @Schema(description = "What Pinterest grants some apps only, and whether it granted it to this one")
        List<CapabilityResponse> capabilities,

        @Schema(description = "When App ID and secret were last shown to Pinterest, and what came of it") @Nullable
        AppTest lastTest,

        Instant createdAt,

        @Schema(description = "Rises with each change; the same number as the ETag")
        long version) {

    static PinterestAppResponse of(PinterestApp app, URI redirectUri) {
        var standing = app.standing();
        return new PinterestAppResponse(
                app.id(),
                app.name(),
                app.appId(),
                app.environment(),
                app.accessTier(),
                standing.enabled(),
                redirectUri,
                Stream.of(Capability.values())
                        .map(capability -> CapabilityResponse.of(app, capability))
                        .toList(),
                standing.lastTest(),
                app.createdAt(),
                standing.revision());
    }

    /** One of them. */
    @Schema(name = "PinterestAppCapability")
    record CapabilityResponse(
            Capability capability,

            @Schema(description = "UNKNOWN until Pinterest answered a request that needs it")
            Granted granted) {

        private static CapabilityResponse of(PinterestApp app, Capability capability) {
            return new CapabilityResponse(
                    capability,
                    app.standing()
                            .has(capability)
                            .map(granted -> granted ? Granted.YES : Granted.NO)
                            .orElse(Granted.UNKNOWN));
        }
    }

    /** Whether Pinterest granted it. */
    @Schema(name = "PinterestAppCapabilityGranted")
    enum Granted {
        YES,
        NO,
        UNKNOWN
    }
}
