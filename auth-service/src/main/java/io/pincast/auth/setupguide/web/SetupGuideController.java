package io.pincast.auth.setupguide.web;

import io.pincast.auth.setupguide.SetupGuide;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pinterest-apps/setup-guide")
@Tag(name = "Pinterest apps", description = "The apps that the team registered at Pinterest")
class SetupGuideController {
    private final SetupGuide guide;

    SetupGuideController(SetupGuide guide) {
        this.guide = guide;
    }

    @Needs("accounts:read")
    @GetMapping
    @Operation(
            summary = "How to set up a Pinterest app",
            description = "Step by step, with texts to copy, and what Pincast can see done.")
    @ApiResponse(responseCode = "200", description = "The steps in order")
    SetupGuideResponse show(Caller caller) {
        return SetupGuideResponse.of(guide.of(caller));
    }
}
