package io.pincast.simulator.pin.source;

import io.pincast.simulator.app.App;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.pin.PinMedia;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads {@code media_source} in each of its kinds. */
@Component
public final class Sources {
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private final Pictures pictures;
    private final Videos videos;

    Sources(Pictures pictures, Videos videos) {
        this.pictures = pictures;
        this.videos = videos;
    }

    public Source read(Caller caller, Body source) {
        var kind = source.requiredText("source_type");
        if (!source.flag("is_standard", true)) {
            caller.requireFeature(App.PIN_CREATE_BETA);
        }
        return switch (kind) {
            case "image_url" -> image(pictures.atUrl(source.requiredText("url")));
            case "image_base64" -> image(pictures.inline(source, "content_type", "data"));
            case "multiple_image_urls" -> images(source, item -> pictures.atUrl(item.requiredText("url")));
            case "multiple_image_base64" -> images(source, item -> pictures.inline(item, "content_type", "data"));
            case "video_id" -> videos.read(caller, source);
            case "pin_url" -> throw PinterestError.restricted("pin_url");
            default -> throw Body.invalid("source_type", "'" + kind + "' is not a known media source");
        };
    }

    private static Source image(Pictures.Found found) {
        return new Source(new PinMedia.Image(found.picture()), found.dominantColor());
    }

    private static Source images(Body source, Function<Body, Pictures.Found> picture) {
        var items = source.list("items", FEWEST, MOST);
        var index = source.count("index").orElse(0);
        if (index >= items.size()) {
            throw Body.invalid("index", "is beyond the last item");
        }
        List<Pictures.Found> found = items.stream().map(picture).toList();
        var slots = new ArrayList<PinMedia.Slot>();
        for (var i = 0; i < items.size(); i++) {
            slots.add(slot(items.get(i), found.get(i)));
        }
        return new Source(new PinMedia.Images(slots), found.get(index).dominantColor());
    }

    private static PinMedia.Slot slot(Body item, Pictures.Found found) {
        return new PinMedia.Slot(
                found.picture(),
                item.text("title").orElse(null),
                item.text("description").orElse(null),
                item.text("link").orElse(null));
    }
}
