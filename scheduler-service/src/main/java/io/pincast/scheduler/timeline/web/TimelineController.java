package io.pincast.scheduler.timeline.web;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.post.Posts;
import io.pincast.scheduler.timeline.TimelineEntry;
import io.pincast.scheduler.timeline.TimelineStore;
import io.pincast.scheduler.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what happened to a post. */
@RestController
@RequestMapping("/api/v1/posts/{postId}/timeline")
@Tag(name = "Posts")
class TimelineController {
    private final Posts posts;
    private final TimelineStore timeline;

    TimelineController(Posts posts, TimelineStore timeline) {
        this.posts = posts;
        this.timeline = timeline;
    }

    @Needs("posts:read")
    @GetMapping
    @Operation(
            summary = "What happened to a post",
            description = "Every decision and every try, the oldest first, in words and with details for programs.")
    @ApiProblem.Reading
    TimelineResponse get(@PathVariable String postId, Caller caller) {
        var post = posts.get(new PostId(postId), caller);
        return new TimelineResponse(timeline.list(post.id(), post.workspaceId()).stream()
                .map(Item::of)
                .toList());
    }

    /** All of it. */
    @Schema(name = "Timeline")
    record TimelineResponse(List<Item> items) {}

    /** One event. */
    @Schema(name = "TimelineItem")
    record Item(
            Instant at,

            @Schema(description = "The event's type", example = "PinPublished")
            String type,

            @Schema(description = "What happened, in words") String text,
            @Nullable String publicationId,
            @Nullable Integer round,

            @Schema(description = "For programs; what there is depends on the type")
            Map<String, Object> details) {

        static Item of(TimelineEntry entry) {
            return new Item(
                    entry.at(), entry.type(), entry.text(), entry.publicationId(), entry.round(), entry.details());
        }
    }
}
