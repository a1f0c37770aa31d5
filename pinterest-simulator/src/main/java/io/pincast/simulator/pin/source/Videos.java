package io.pincast.simulator.pin.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.image.ImageInspector;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.media.Media;
import io.pincast.simulator.media.MediaStore;
import io.pincast.simulator.pin.PinMedia;
import io.pincast.simulator.pin.PinMedia.Picture;
import io.pincast.simulator.pin.PinMedia.Size;
import org.springframework.stereotype.Component;

/** {@code video_id}: a processed video and its cover, which the guide demands though the schema does not. */
@Component
final class Videos {
    private static final Size SIZE = new Size(1080, 1920);
    private static final double DURATION_MILLIS = 15_000;
    private final MediaStore store;
    private final Pictures pictures;

    Videos(MediaStore store, Pictures pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    Source read(Caller caller, Body source) {
        var id = source.id("media_id").orElseThrow(() -> Body.invalid("media_id", "is required"));
        var media = store.find(id, caller.user().id(), caller.environment()).orElseThrow(PinterestError::mediaNotFound);
        if (store.status(media) != Media.Status.SUCCEEDED) {
            throw PinterestError.invalid("The video is not ready: media " + id + " has not finished processing.");
        }
        var cover = cover(source, id);
        return new Source(new PinMedia.Video(id, cover.picture(), DURATION_MILLIS, SIZE), cover.dominantColor());
    }

    private Pictures.Found cover(Body source, String mediaId) {
        if (source.has("cover_image_url")) {
            return pictures.atUrl(source.requiredText("cover_image_url"));
        }
        if (source.has("cover_image_content_type") && source.has("cover_image_data")) {
            return pictures.inline(source, "cover_image_content_type", "cover_image_data");
        }
        var second = source.count("cover_image_key_frame_time");
        if (second.isEmpty()) {
            throw PinterestError.invalid("Invalid request: a video Pin needs cover_image_url or"
                    + " cover_image_content_type and cover_image_data, or cover_image_key_frame_time");
        }
        // Beyond the end, the last frame is taken.
        var frame = Math.min(second.getAsInt(), (int) (DURATION_MILLIS / 1000));
        var hash = ImageInspector.hash((mediaId + "@" + frame).getBytes(UTF_8));
        return new Pictures.Found(new Picture(hash, SIZE), "#" + hash.substring(0, 6));
    }
}
