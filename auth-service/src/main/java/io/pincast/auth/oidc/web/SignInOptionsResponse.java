package io.pincast.auth.oidc.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "SignInOptions")
record SignInOptionsResponse(
        @Schema(
                description =
                        "Whether a link to set a new password can be mailed; else an administrator hands one over")
        boolean passwordResetByMail,

        List<ProviderResponse> providers) {

    SignInOptionsResponse {
        providers = List.copyOf(providers);
    }

    @Schema(name = "SignInProvider")
    record ProviderResponse(
            @Schema(description = "For POST /api/v1/oidc-sign-ins")
            String name,

            @Schema(description = "For the button") String title) {}
}
