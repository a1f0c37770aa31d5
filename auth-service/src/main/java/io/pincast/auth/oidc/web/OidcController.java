package io.pincast.auth.oidc.web;

import io.pincast.auth.link.web.ReturnCookies;
import io.pincast.auth.link.web.ReturnCookies.Trip;
import io.pincast.auth.oidc.OidcProperties;
import io.pincast.auth.oidc.OidcService;
import io.pincast.auth.oidc.web.SignInOptionsResponse.ProviderResponse;
import io.pincast.auth.passwordreset.ResetByMail;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Needs.EVERYBODY)
@Tag(name = "Sessions", description = "Signing in and out")
class OidcController {
    private final OidcService oidc;
    private final OidcProperties properties;
    private final ResetByMail mails;
    private final ReturnCookies returns;

    OidcController(OidcService oidc, OidcProperties properties, ResetByMail mails, ReturnCookies returns) {
        this.oidc = oidc;
        this.properties = properties;
        this.mails = mails;
        this.returns = returns;
    }

    @GetMapping("/api/v1/sign-in-options")
    @SecurityRequirements
    @Operation(summary = "Tell how one can sign in here", description = "By e-mail and password always.")
    @ApiResponse(responseCode = "200", description = "What else there is")
    SignInOptionsResponse options() {
        return new SignInOptionsResponse(
                mails.isSetUp(),
                properties.providers().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(provider -> new ProviderResponse(
                                provider.getKey(),
                                Optional.ofNullable(provider.getValue().title()).orElse(provider.getKey())))
                        .toList());
    }

    @PostMapping("/api/v1/oidc-sign-ins")
    @SecurityRequirements
    @Operation(
            summary = "Begin to sign in at a provider",
            description =
                    "Answers with the provider's page, and sets a cookie by which this browser is known when it comes back"
                            + " to /callback/oidc. Every call begins anew, so Idempotency-Key has no effect here.")
    @ApiResponse(responseCode = "201", description = "Begun")
    @ApiResponse(responseCode = "404", description = "There is no such provider (not-found)")
    @ApiResponse(responseCode = "503", description = "The provider does not answer (oidc-unavailable)")
    ResponseEntity<StartedOidcResponse> start(@Valid @RequestBody StartOidcRequest request) {
        var started = oidc.start(request.provider());
        var cookie = returns.of(Trip.TO_A_PROVIDER, started.browser(), started.lifetime());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, cookie)
                .body(new StartedOidcResponse(started.address()));
    }
}
