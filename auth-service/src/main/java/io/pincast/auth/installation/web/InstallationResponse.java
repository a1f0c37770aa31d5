package io.pincast.auth.installation.web;

import io.pincast.auth.installation.Settings;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Installation")
record InstallationResponse(
        @Schema(description = "Whether only those work here who showed a second factor on signing in")
        boolean secondFactorRequired,

        @Schema(description = "Rises with every change; also the ETag")
        long version) {

    static InstallationResponse of(Settings settings) {
        return new InstallationResponse(settings.secondFactorRequired(), settings.revision());
    }
}
