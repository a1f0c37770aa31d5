package io.pincast.scheduler.planning.web;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.planning.PostChanges;
import io.pincast.scheduler.planning.PostPlanner;
import io.pincast.scheduler.post.Posts;
import io.pincast.scheduler.web.ApiProblem;
import io.pincast.scheduler.web.EntityTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes, shows, changes, moves and cancels posts. */
@RestController
@RequestMapping("/api/v1/posts")
@Tag(name = "Posts", description = "What is planned, and what became of it")
class PostController {
    private final PostPlanner planner;
    private final PostChanges changes;
    private final Posts posts;
    private final PostResponses responses;

    PostController(PostPlanner planner, PostChanges changes, Posts posts, PostResponses responses) {
        this.planner = planner;
        this.changes = changes;
        this.posts = posts;
        this.responses = responses;
    }

    @Needs("posts:write")
    @PostMapping
    @Operation(
            summary = "Make a post",
            description =
                    "A draft; or, with a schedule, planned at once, which needs the permission posts:publish besides.")
    @ApiProblem.Creating
    @ApiProblem.CheckingTargets
    ResponseEntity<PostResponse> create(
            @Valid @RequestBody CreatePostRequest request, Caller caller, IdempotencyKey idempotency) {
        var made = planner.create(request.toContent(), request.toWish(), caller, idempotency);
        return responses.created(made.view(), made.replayed());
    }

    @Needs("posts:read")
    @GetMapping("/{postId}")
    @Operation(summary = "A post, and what became of it at each target")
    @ApiProblem.Reading
    ResponseEntity<PostResponse> get(@PathVariable String postId, Caller caller) {
        return responses.answer(posts.view(posts.get(new PostId(postId), caller)));
    }

    @Needs("posts:write")
    @PatchMapping("/{postId}")
    @Operation(
            summary = "Change a post",
            description =
                    "Until publishing begins. What is left out stays; a text that is null is removed. Boards can be"
                            + " changed until the first try. Once it is scheduled, this needs the permission posts:publish"
                            + " besides.")
    @ApiProblem.Changing
    @ApiProblem.WithBody
    @ApiProblem.CheckingTargets
    ResponseEntity<PostResponse> edit(
            @PathVariable String postId,
            @Valid @RequestBody EditPostRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return responses.answer(
                changes.edit(new PostId(postId), caller, EntityTags.expected(ifMatch), request::applyTo));
    }

    @Needs("posts:publish")
    @PutMapping("/{postId}/schedule")
    @Operation(
            summary = "Plan a post, or move it",
            description =
                    "At an instant, at a local time of a zone, or now. Until publishing begins; the answer shows for each target when it is due.")
    @ApiProblem.Changing
    @ApiProblem.WithBody
    @ApiProblem.CheckingTargets
    ResponseEntity<PostResponse> schedule(
            @PathVariable String postId,
            @Valid @RequestBody ScheduleRequest request,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return responses.answer(
                changes.schedule(new PostId(postId), caller, EntityTags.expected(ifMatch), request.toWish("")));
    }

    @Needs("posts:publish")
    @DeleteMapping("/{postId}/schedule")
    @Operation(
            summary = "Cancel a post",
            description =
                    "For good. What is being published is asked to stop: then the answer is 202, and the status \"cancelling\" until it is certain.")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Some of it is under way and is asked to stop",
            useReturnTypeSchema = true)
    @ApiProblem.Changing
    ResponseEntity<PostResponse> cancel(
            @PathVariable String postId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var view = changes.cancel(new PostId(postId), caller, EntityTags.expected(ifMatch));
        return responses.answer(view.isCancelling() ? HttpStatus.ACCEPTED : HttpStatus.OK, view);
    }
}
