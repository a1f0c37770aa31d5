package io.pincast.pinterest.client.pins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change on a Pin (schema {@code PinUpdate}); null leaves as it is. Beta: most apps are answered 401 code 3.
 *
 * @param carouselSlots texts of a carousel's images, in their order
 */
public record UpdatePinRequest(
        @Nullable String boardId,
        @Nullable String boardSectionId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        @Nullable List<CarouselSlot> carouselSlots) {
    /** Texts of one image of a carousel. */
    public record CarouselSlot(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link) {}
}
