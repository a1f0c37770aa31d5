package io.pincast.auth.oidc.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

@Schema(name = "OidcSignIn")
record StartedOidcResponse(
        @Schema(description = "Open it in the browser that asked. It works once, within ten minutes.")
        URI authorizationUrl) {

    @Override
    public String toString() {
        return "StartedOidcResponse[hidden]";
    }
}
