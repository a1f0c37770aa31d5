package io.pincast.scheduler.outlook.web;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.scheduler.outlook.OutlookService;
import io.pincast.scheduler.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells when a workspace's queue will really drain. */
@RestController
@RequestMapping("/api/v1/publishing/outlook")
@Tag(name = "Publishing")
class OutlookController {
    private final OutlookService outlook;

    OutlookController(OutlookService outlook) {
        this.outlook = outlook;
    }

    @Needs("posts:read")
    @GetMapping
    @Operation(
            summary = "When the queue will really drain",
            description =
                    "For each account: how many wait, until about when, and why. An estimate, from what Pinterest allows and what is due.")
    @ApiProblem.Reading
    OutlookResponse get(Caller caller) {
        return OutlookResponse.of(outlook.of(caller));
    }
}
