package io.pincast.scheduler.planning.web;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.post.PostListing;
import io.pincast.scheduler.post.PostStatus;
import io.pincast.scheduler.post.PostStore.Selection;
import io.pincast.scheduler.post.Posts;
import io.pincast.scheduler.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists posts. */
@RestController
@RequestMapping("/api/v1/posts")
@Tag(name = "Posts")
class PostListController {
    private final PostListing listing;
    private final PostResponses responses;

    PostListController(PostListing listing, PostResponses responses) {
        this.listing = listing;
        this.responses = responses;
    }

    @Needs("posts:read")
    @GetMapping
    @Operation(
            summary = "List posts",
            description =
                    "The newest first; with from or to, by due instant. Go on while there is a nextCursor: a part may be short.")
    @ApiProblem.Listing
    Page<PostResponse> list(
            @Parameter(description = "Such as scheduled or failed") @RequestParam(required = false) @Nullable
                    String status,
            @Parameter(description = "Posts for this account") @RequestParam(required = false) @Nullable
                    String accountId,
            @Parameter(description = "Due at or after") @RequestParam(required = false) @Nullable Instant from,
            @Parameter(description = "Due before") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = "1 to 100; 25 where absent") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "The nextCursor of the part before") @RequestParam(required = false) @Nullable
                    String cursor,
            Caller caller) {
        var found = listing.list(
                new Selection(caller.workspaceId(), accountId, from, to, null),
                Optional.ofNullable(status).map(PostListController::status),
                PageRequest.of(limit, cursor),
                post -> Posts.isWithinReach(post, caller));
        return new Page<>(responses.of(found.items()), found.nextCursor());
    }

    private static PostStatus status(String word) {
        return PostStatus.ofWord(word)
                .orElseThrow(() -> ProblemException.invalid(
                        "status",
                        "status is one of "
                                + Arrays.stream(PostStatus.values())
                                        .map(PostStatus::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
