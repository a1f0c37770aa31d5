package io.pincast.scheduler.planning.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.draft.Slide;
import io.pincast.scheduler.planning.PostMedia;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file of a post. */
@Schema(name = "PostMediaRequest")
record PostMediaRequest(
        @Schema(description = "Of an image or a video, as POST /api/v1/media gave it")
        @NotNull(message = "is missing: upload a file by POST /api/v1/media and name its id.")
        String mediaId,

        @Schema(description = "Of this image of a carousel; at most 100 characters") @Nullable
        String title,

        @Schema(description = "Of this image of a carousel; at most 800 characters") @Nullable
        String description,

        @Schema(description = "Where this image of a carousel leads; at most 2048 characters") @Nullable
        String link) {

    /** What a request says of its files: in one of two ways, or nothing. */
    static Optional<PostMedia> chosen(
            @Nullable List<PostMediaRequest> media, @Nullable List<String> mediaIds, @Nullable CoverRequest cover) {
        if (media != null && mediaIds != null) {
            throw ProblemException.invalid(
                    "/media", "Name the files by media or by mediaIds, not by both: media has room for texts.");
        }
        var said = CoverRequest.toCover(cover);
        if (media != null) {
            var items = media.stream().map(PostMediaRequest::toItem).toList();
            return Optional.of(new PostMedia(PostMedia.MEDIA, items, said));
        }
        return Optional.ofNullable(mediaIds)
                .map(ids -> ids.stream().map(id -> new PostMedia.Item(id, null)).toList())
                .map(items -> new PostMedia(PostMedia.IDS, items, said));
    }

    private PostMedia.Item toItem() {
        return new PostMedia.Item(mediaId, Slide.of(title, description, link));
    }

    /** What stands for a video until it plays. */
    @Schema(name = "CoverRequest", description = "Exactly one of the two")
    record CoverRequest(
            @Schema(description = "An uploaded image") @Nullable
            String mediaId,

            @Schema(
                    description = "The frame at this second of the video; the last one where the video is shorter",
                    minimum = "0")
            @Nullable
            Integer keyFrameSeconds) {

        static PostMedia.@Nullable Cover toCover(@Nullable CoverRequest cover) {
            return cover == null ? null : new PostMedia.Cover(cover.mediaId, cover.keyFrameSeconds);
        }
    }
}
