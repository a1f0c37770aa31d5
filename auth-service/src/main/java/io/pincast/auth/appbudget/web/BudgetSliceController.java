package io.pincast.auth.appbudget.web;

import io.pincast.auth.appbudget.AppBudgets;
import io.pincast.auth.appbudget.Category;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Towards other services, by their identity: who asks decides whether it is for publishing. */
@RestController
@RequestMapping("/internal/pinterest-apps/{pinterestAppId}/budget-slices")
class BudgetSliceController {
    private static final String PUBLISHER = "publisher-service";
    private final AppBudgets budgets;
    private final PinterestAppService apps;

    BudgetSliceController(AppBudgets budgets, PinterestAppService apps) {
        this.budgets = budgets;
        this.apps = apps;
    }

    @PostMapping
    SliceResponse slice(@PathVariable String pinterestAppId, Caller caller, @Valid @RequestBody SliceRequest request) {
        var app = apps.get(pinterestAppId, new WorkspaceId(request.workspaceId()));
        var given = budgets.slice(app, PUBLISHER.equals(caller.id()), request.category(), request.requests());
        return given.slice()
                .map(slice -> new SliceResponse(slice.id(), slice.requests(), slice.expiresAt(), given.dayEndsAt()))
                .orElseGet(() -> new SliceResponse(null, 0, given.dayEndsAt(), given.dayEndsAt()));
    }

    @PutMapping("/{sliceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(
            @PathVariable String pinterestAppId,
            @PathVariable String sliceId,
            @Valid @RequestBody GiveBackRequest request) {
        budgets.giveBack(apps.get(pinterestAppId, new WorkspaceId(request.workspaceId())), sliceId, request.unused());
    }

    /** What is wanted. */
    record SliceRequest(
            @NotBlank(message = "is missing.") String workspaceId,

            @NotNull(message = "is missing: ORG_WRITE, ORG_READ or ORG_ANALYTICS.")
            Category category,

            @Min(value = 1, message = "is 1 at least.") @Max(value = 1000, message = "is 1000 at most.")
            int requests) {}

    /** What was not used. */
    record GiveBackRequest(
            @NotBlank(message = "is missing.") String workspaceId,
            @Min(value = 0, message = "is 0 at least.") int unused) {}

    /**
     * What is given.
     *
     * @param sliceId none where nothing is left for who asked
     * @param requests how many may be made until {@code expiresAt}
     * @param dayEndsAt when there is more
     */
    record SliceResponse(@Nullable String sliceId, int requests, Instant expiresAt, Instant dayEndsAt) {}
}
