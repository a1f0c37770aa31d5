package io.pincast.scheduler.canary.web;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.scheduler.canary.Canary;
import io.pincast.scheduler.canary.CanaryService;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import io.pincast.scheduler.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends canaries and tells how they fare. */
@RestController
@RequestMapping("/api/v1/publishing/canaries")
@Tag(name = "Publishing")
class CanaryController {
    private final CanaryService canaries;

    CanaryController(CanaryService canaries) {
        this.canaries = canaries;
    }

    @Needs("posts:publish")
    @PostMapping
    @Operation(
            summary = "Send a canary",
            description =
                    "Publishes a small post at once, through the simulator, on the road that every post takes. Ask for it again until it is over.")
    @ApiProblem.Creating
    @ApiProblem.CheckingTargets
    ResponseEntity<CanaryResponse> send(
            @Valid @RequestBody CanaryRequest request, Caller caller, IdempotencyKey idempotency) {
        var canary = canaries.send(new Target(request.accountId(), request.boardId(), null), caller, idempotency);
        return ResponseEntity.created(URI.create("/api/v1/publishing/canaries/" + canary.postId()))
                .body(CanaryResponse.of(canary));
    }

    @Needs("posts:read")
    @GetMapping("/{postId}")
    @Operation(summary = "How a canary fares")
    @ApiProblem.Reading
    CanaryResponse get(@PathVariable String postId, Caller caller) {
        return CanaryResponse.of(canaries.get(new PostId(postId), caller));
    }

    /** Where it goes. */
    @Schema(name = "CanaryRequest")
    record CanaryRequest(
            @Schema(description = "An account of an app whose environment is SIMULATOR")
            @NotBlank(message = "is missing: name the account, by its id in Pincast.")
            @Size(max = 64, message = "is no id of an account.")
            String accountId,

            @NotBlank(message = "is missing: name the board, by its id at Pinterest.")
            @Size(max = 64, message = "is no id of a board.")
            String boardId) {}

    /** How it fares. */
    @Schema(name = "Canary")
    record CanaryResponse(
            @Schema(description = "The post that it is") String postId,

            @Schema(description = "As of every post", example = "published")
            String status,

            @Schema(description = "Nothing more is to come") boolean over,
            boolean published,
            Instant dueAt,

            @Schema(description = "From its due instant until the broker had it") @Nullable
            Long handedOverAfterMillis,

            @Schema(description = "From its due instant until it was published") @Nullable
            Long publishedAfterMillis,

            @Nullable String pinUrl,
            @Schema(description = "In words") String text) {

        static CanaryResponse of(Canary canary) {
            return new CanaryResponse(
                    canary.postId(),
                    canary.status().word(),
                    canary.isOver(),
                    canary.published() != null,
                    canary.dueAt(),
                    millis(canary.handedOver()),
                    millis(canary.published()),
                    canary.pinUrl(),
                    canary.text());
        }

        private static @Nullable Long millis(@Nullable Duration duration) {
            return Optional.ofNullable(duration).map(Duration::toMillis).orElse(null);
        }
    }
}
