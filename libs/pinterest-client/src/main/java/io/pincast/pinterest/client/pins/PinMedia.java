package io.pincast.pinterest.client.pins;

import io.pincast.pinterest.client.json.Tolerant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Pin shows (schema {@code PinMedia}): which fields are filled depends on {@code mediaType}.
 *
 * @param images by size as Pinterest names it: {@code 150x150}, {@code 400x300}, {@code 600x}, {@code 1200x}
 * @param items the parts of a carousel
 * @param duration of a video in milliseconds; like width and height null until it is processed
 */
public record PinMedia(
        @Nullable PinMediaType mediaType,
        Map<String, Image> images,
        List<Item> items,
        @Nullable String coverImageUrl,
        @Nullable String videoUrl,
        @Nullable Double duration,
        @Nullable Integer width,
        @Nullable Integer height) {
    public PinMedia {
        images = Tolerant.map(images);
        items = Tolerant.list(items);
    }

    /** One size of an image. */
    public record Image(
            @Nullable String url,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** One part of a carousel: an image with its texts, or a video. */
    public record Item(
            @Nullable String itemType,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            Map<String, Image> images,
            @Nullable String coverImageUrl,
            @Nullable String videoUrl,
            @Nullable Double duration,
            @Nullable Integer width,
            @Nullable Integer height) {
        public Item {
            images = Tolerant.map(images);
        }
    }
}
