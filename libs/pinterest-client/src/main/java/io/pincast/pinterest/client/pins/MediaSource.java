package io.pincast.pinterest.client.pins;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pincast.pinterest.client.call.MediaContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a new Pin is to show (schema {@code PinMediaSource}). {@code pin_url} is left out: it is a closed beta. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "source_type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MediaSource.ImageUrl.class, name = "image_url"),
    @JsonSubTypes.Type(value = MediaSource.ImageBase64.class, name = "image_base64"),
    @JsonSubTypes.Type(value = MediaSource.MultipleImageUrls.class, name = "multiple_image_urls"),
    @JsonSubTypes.Type(value = MediaSource.MultipleImageBase64.class, name = "multiple_image_base64"),
    @JsonSubTypes.Type(value = MediaSource.VideoId.class, name = "video_id")
})
public sealed interface MediaSource {
    /** An image that Pinterest fetches: the address must be public. */
    record ImageUrl(String url) implements MediaSource {}

    /** An image that travels in the request, streamed from its source. */
    record ImageBase64(ImageType contentType, MediaContent data) implements MediaSource {}

    /**
     * A carousel of images that Pinterest fetches.
     *
     * @param items two to five
     * @param index which of them stands for the Pin, from 0; null leaves it to Pinterest
     */
    record MultipleImageUrls(List<UrlItem> items, @Nullable Integer index) implements MediaSource {
        public MultipleImageUrls {
            items = List.copyOf(items);
        }
    }

    /**
     * A carousel of images that travel in the request.
     *
     * @param items two to five
     * @param index which of them stands for the Pin, from 0; null leaves it to Pinterest
     */
    record MultipleImageBase64(
            List<Base64Item> items, @Nullable Integer index) implements MediaSource {
        public MultipleImageBase64 {
            items = List.copyOf(items);
        }
    }

    /**
     * A video that was uploaded before and has been processed.
     *
     * @param cover Pinterest's description leaves it open, its guide answers 400 without one: so it is demanded here
     */
    record VideoId(String mediaId, @JsonUnwrapped Cover cover) implements MediaSource {}

    /** One image of a carousel. */
    record UrlItem(
            String url,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link) {}

    /** One image of a carousel. */
    record Base64Item(
            ImageType contentType,
            MediaContent data,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link) {}
}
