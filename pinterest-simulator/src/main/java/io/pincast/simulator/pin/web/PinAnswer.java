package io.pincast.simulator.pin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pincast.simulator.pin.PinImages.Details;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The description's {@code Pin}. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(Include.ALWAYS)
record PinAnswer(
        String id,
        String boardId,
        @Nullable String boardSectionId,
        BoardOwner boardOwner,
        String createdAt,
        CreativeType creativeType,
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        @Nullable String dominantColor,
        boolean hasBeenPromoted,
        @JsonProperty("is_owner") boolean owner,
        @JsonProperty("is_standard") boolean standard,
        @Nullable String parentPinId,
        Media media,
        @Nullable Map<String, Map<String, Long>> pinMetrics) {

    /** {@code BoardOwner}. */
    record BoardOwner(String username) {}

    /** {@code PinMedia}, told apart by {@code media_type}. */
    sealed interface Media {}

    /** {@code PinMediaWithImage}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ImageMedia(String mediaType, Map<String, Details> images) implements Media {}

    /** {@code PinMediaWithVideo}; null while the video is in the works. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.ALWAYS)
    record VideoMedia(
            String mediaType,
            String coverImageUrl,
            @Nullable Double duration,
            @Nullable Integer height,
            @Nullable Integer width,
            @Nullable String videoUrl,
            Map<String, Details> images)
            implements Media {}

    /** {@code PinMediaWithImages}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ImagesMedia(String mediaType, List<Item> items) implements Media {}

    /** {@code ImageMetadata}. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.ALWAYS)
    record Item(
            String itemType,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            Map<String, Details> images) {}
}
