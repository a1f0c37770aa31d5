package io.pincast.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Pin is to show, frozen at the claim.
 *
 * @param media in order; one image or video, or the two to five images of a carousel
 * @param cover of a video; none for images
 */
public record PinContent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        List<Media> media,
        @Nullable Cover cover) {

    public PinContent {
        media = List.copyOf(media);
    }

    /**
     * One stored file, fetched from scheduler-service by its id.
     *
     * @param contentType by content, such as {@code image/png}
     * @param sha256 of the bytes, in hex
     * @param slide its own texts, where it is one of a carousel's images and has any
     */
    public record Media(
            String mediaId,
            String contentType,
            long sizeBytes,
            String sha256,
            @Nullable Slide slide) {}

    /** The texts of one image of a carousel ({@code PinMediaSourceImagesBase64.items[]}). */
    public record Slide(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link) {}

    /**
     * What stands for a video until it plays: one of the two.
     *
     * @param image a stored image
     * @param keyFrameSeconds the frame at that time, in seconds from the start; the last one where the video is shorter
     */
    public record Cover(@Nullable Media image, @Nullable Double keyFrameSeconds) {}
}
