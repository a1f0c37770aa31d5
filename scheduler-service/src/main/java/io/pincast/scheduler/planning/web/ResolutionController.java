package io.pincast.scheduler.planning.web;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.planning.PostResolutions;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.Resolution.Verdict;
import io.pincast.scheduler.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes people's decisions about what failed or could not be told. */
@RestController
@RequestMapping("/api/v1/posts/{postId}")
@Tag(name = "Posts")
class ResolutionController {
    private final PostResolutions resolutions;
    private final PostResponses responses;

    ResolutionController(PostResolutions resolutions, PostResponses responses) {
        this.resolutions = resolutions;
        this.responses = responses;
    }

    @Needs("posts:publish")
    @PostMapping("/publication-retries")
    @Operation(
            summary = "Try failed publications again",
            description = "All of the post's, or the one that is named. With the post's content as it now is.")
    @ApiProblem.Creating
    @ApiProblem.Changing
    ResponseEntity<PostResponse> retry(
            @PathVariable String postId,
            @Valid @RequestBody(required = false) @Nullable RetryRequest request,
            Caller caller,
            IdempotencyKey idempotency) {
        var only = Optional.ofNullable(request).map(RetryRequest::publicationId).map(PublicationId::new);
        var decided = resolutions.retry(new PostId(postId), only, caller, idempotency);
        return responses.created(decided.view(), decided.replayed());
    }

    @Needs("posts:publish")
    @PostMapping("/publication-resolutions")
    @Operation(
            summary = "Decide what could not be told",
            description = "For a publication that needs attention: the Pin was found (name it), try again, or give up.")
    @ApiProblem.Creating
    @ApiProblem.Changing
    ResponseEntity<PostResponse> resolve(
            @PathVariable String postId,
            @Valid @RequestBody ResolutionRequest request,
            Caller caller,
            IdempotencyKey idempotency) {
        request.requireConsistent();
        var decided = resolutions.decide(
                new PostId(postId),
                new PublicationId(request.publicationId()),
                request.decision(),
                request.pinId(),
                caller,
                idempotency);
        return responses.created(decided.view(), decided.replayed());
    }

    /** Which failed publication to try again. */
    @Schema(name = "RetryRequest")
    record RetryRequest(
            @Schema(description = "All that failed, where it is absent") @Nullable
            String publicationId) {}

    /** What a person found out. */
    @Schema(name = "ResolutionRequest")
    record ResolutionRequest(
            @NotBlank(message = "is missing: name the publication.")
            String publicationId,

            @NotNull(message = "is missing: one of FOUND, TRY_AGAIN, GIVE_UP.")
            Verdict decision,

            @Schema(description = "With FOUND: the Pin's id, the digits at the end of its address")
            @Pattern(
                    regexp = "\\d{1,40}",
                    message = "is the Pin's id: the digits at the end of its address at Pinterest.")
            @Nullable
            String pinId) {

        void requireConsistent() {
            if ((decision == Verdict.FOUND) != (pinId != null)) {
                throw ProblemException.invalid(
                        "/pinId",
                        "With FOUND, and only then, name the Pin that you found: the digits at the end of its address at Pinterest.");
            }
        }
    }
}
