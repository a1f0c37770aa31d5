package io.pincast.scheduler.settings.web;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.scheduler.settings.PublishingSettings;
import io.pincast.scheduler.settings.SettingsService;
import io.pincast.scheduler.web.ApiProblem;
import io.pincast.scheduler.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes how a workspace publishes. */
@RestController
@RequestMapping("/api/v1/publishing/settings")
@Tag(name = "Publishing", description = "How a workspace publishes, and how its queue drains")
class SettingsController {
    private final SettingsService settings;

    SettingsController(SettingsService settings) {
        this.settings = settings;
    }

    @Needs("posts:read")
    @GetMapping
    @Operation(summary = "How the workspace publishes")
    @ApiProblem.Reading
    ResponseEntity<SettingsResponse> get(Caller caller) {
        return answer(settings.get(caller.workspaceId()));
    }

    @Needs("admin")
    @PutMapping
    @Operation(
            summary = "Change how the workspace publishes",
            description =
                    "For owners and administrators. All three are given; they hold for whatever is not being published yet.")
    @ApiProblem.Changing
    @ApiProblem.WithBody
    @ApiResponse(responseCode = "403", description = "Not an owner or administrator")
    ResponseEntity<SettingsResponse> put(
            @Valid @RequestBody SettingsRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(settings.change(caller, EntityTags.expected(ifMatch), request.toTerms()));
    }

    private static ResponseEntity<SettingsResponse> answer(PublishingSettings settings) {
        return ResponseEntity.ok().eTag(EntityTags.of(settings.version())).body(SettingsResponse.of(settings));
    }
}
