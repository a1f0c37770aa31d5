package io.pincast.scheduler.planning.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.planning.PostContent;
import io.pincast.scheduler.planning.web.PostMediaRequest.CoverRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes of a post: what is left out stays; a text that is null is removed. */
@Schema(name = "EditPostRequest", description = "What is left out stays as it is; a text that is null is removed.")
record EditPostRequest(
        @Schema(type = "string", nullable = true) @Nullable JsonNode title,
        @Schema(type = "string", nullable = true) @Nullable JsonNode description,
        @Schema(type = "string", nullable = true) @Nullable JsonNode link,
        @Schema(type = "string", nullable = true) @Nullable JsonNode altText,
        @Nullable List<@NotNull(message = "is no id of an image or video.") String> mediaIds,
        @Nullable List<@Valid @NotNull(message = "is no file.") PostMediaRequest> media,

        @Schema(description = "Of a video; with other files the cover is left behind") @Valid @Nullable
        CoverRequest cover,

        @Nullable List<@Valid @NotNull(message = "is no target.") TargetRequest> targets) {

    PostContent applyTo(PostContent before) {
        return new PostContent(
                text("title", title, before.title()),
                text("description", description, before.description()),
                text("link", link, before.link()),
                text("altText", altText, before.altText()),
                before.media().replacedBy(PostMediaRequest.chosen(media, mediaIds, cover), CoverRequest.toCover(cover)),
                targets == null
                        ? before.targets()
                        : targets.stream().map(TargetRequest::toTarget).toList());
    }

    private static @Nullable String text(String field, @Nullable JsonNode given, @Nullable String before) {
        if (given == null) {
            return before;
        }
        if (given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            throw ProblemException.invalid("/" + field, field + " must be a text, or null to remove it.");
        }
        return given.asString();
    }
}
