package io.pincast.auth.appcheck.web;

import io.pincast.auth.appcheck.AppCheckService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pinterest-apps/{pinterestAppId}/connection-tests")
@Tag(name = "Pinterest apps", description = "The apps that the team registered at Pinterest")
class ConnectionTestController {
    private final AppCheckService checks;

    ConnectionTestController(AppCheckService checks) {
        this.checks = checks;
    }

    @Needs("admin")
    @PostMapping
    @Operation(
            summary = "Test a Pinterest app",
            description =
                    "Shows App ID and secret to Pinterest and says of each entry whether it is right, as far as Pinterest tells. Changes nothing at Pinterest, and may be repeated.")
    @ApiResponse(
            responseCode = "200",
            description = "What is known now, also where Pinterest refused or did not answer")
    @ApiResponse(responseCode = "404", description = "There is no such app in this workspace (not-found)")
    ConnectionTestResponse test(Caller caller, @PathVariable String pinterestAppId) {
        return ConnectionTestResponse.of(checks.check(pinterestAppId, caller.workspaceId()));
    }
}
