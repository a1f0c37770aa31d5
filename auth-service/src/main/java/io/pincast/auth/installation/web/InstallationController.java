package io.pincast.auth.installation.web;

import io.pincast.auth.answer.web.Revisions;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.installation.Settings;
import io.pincast.auth.installation.SettingsService;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/installation")
@Needs(Needs.INSTALLATION)
@Tag(name = "Installation", description = "For its administrators: settings, people and workspaces of all teams")
class InstallationController {
    private final SettingsService settings;

    InstallationController(SettingsService settings) {
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Show the settings")
    @ApiResponse(responseCode = "200", description = "The settings")
    ResponseEntity<InstallationResponse> get() {
        return tagged(settings.get());
    }

    @PatchMapping
    @Operation(summary = "Change the settings")
    @ApiResponse(responseCode = "200", description = "The settings as they are since")
    @ApiResponse(responseCode = "412", description = "Somebody changed them since (settings-changed)")
    @ApiResponse(responseCode = "422", description = "A field is wrong (invalid-request)")
    ResponseEntity<InstallationResponse> change(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeInstallationRequest request) {
        return tagged(settings.requireSecondFactor(actor, request.secondFactorRequired(), Revisions.expected(ifMatch)));
    }

    private static ResponseEntity<InstallationResponse> tagged(Settings settings) {
        return ResponseEntity.ok().eTag(Revisions.tag(settings.revision())).body(InstallationResponse.of(settings));
    }
}
