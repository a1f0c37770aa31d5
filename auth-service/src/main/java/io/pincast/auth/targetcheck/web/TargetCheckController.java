package io.pincast.auth.targetcheck.web;

import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.targetcheck.TargetCheckService;
import io.pincast.defaults.identity.WorkspaceId;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/internal/target-checks")
class TargetCheckController {
    private final TargetCheckService targets;
    private final PinterestAppService apps;

    TargetCheckController(TargetCheckService targets, PinterestAppService apps) {
        this.targets = targets;
        this.apps = apps;
    }

    @PostMapping
    TargetCheckResponse check(@Valid @RequestBody TargetCheckRequest request) {
        var owner = new WorkspaceId(request.workspaceId());
        return TargetCheckResponse.of(
                targets.check(owner, request.toTargets()),
                account -> apps.get(account.pinterestAppId(), owner).accessTier());
    }
}
