package io.pincast.simulator.pin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Pin shows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PinMedia.Image.class, name = "image"),
    @JsonSubTypes.Type(value = PinMedia.Video.class, name = "video"),
    @JsonSubTypes.Type(value = PinMedia.Images.class, name = "images")
})
public sealed interface PinMedia {

    /** A picture by the hash of its content or address; its size where it is known. */
    record Picture(String hash, @Nullable Size size) {}

    record Size(int width, int height) {}

    record Image(Picture picture) implements PinMedia {}

    record Video(String mediaId, Picture cover, double durationMillis, Size size) implements PinMedia {}

    record Images(List<Slot> slots) implements PinMedia {}

    /** One picture of several, with words of its own. */
    record Slot(
            Picture picture,
            @Nullable String title,
            @Nullable String description,
            @Nullable String link) {}

    /** What stands for the Pin on its board. */
    default Picture face() {
        return switch (this) {
            case Image image -> image.picture();
            case Video video -> video.cover();
            case Images images -> images.slots().getFirst().picture();
        };
    }
}
