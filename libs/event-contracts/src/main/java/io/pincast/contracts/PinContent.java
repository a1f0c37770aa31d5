package io.pincast.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Pin is to show, frozen at the claim.
 *
 * @param media in order; one image or video, or the two to five images of a carousel
 */
public record PinContent(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        List<Media> media) {

    public PinContent {
        media = List.copyOf(media);
    }

    /**
     * One stored file, fetched from scheduler-service by its id.
     *
     * @param contentType by content, such as {@code image/png}
     * @param sha256 of the bytes, in hex
     */
    public record Media(String mediaId, String contentType, long sizeBytes, String sha256) {}
}
