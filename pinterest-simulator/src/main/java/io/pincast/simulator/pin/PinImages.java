package io.pincast.simulator.pin;

import io.pincast.simulator.pin.PinMedia.Picture;
import io.pincast.simulator.pin.PinMedia.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The description's {@code ImageSize}: addresses and sizes as Pinterest's, with nothing behind them. */
public final class PinImages {
    private static final Size UNKNOWN = new Size(1000, 1500);

    private PinImages() {}

    /** {@code ImageDetails}. */
    public record Details(int width, int height, String url) {}

    public static Map<String, Details> sizes(Picture picture) {
        var size = picture.size() == null ? UNKNOWN : picture.size();
        var sizes = new LinkedHashMap<String, Details>();
        sizes.put("150x150", new Details(150, 150, url(picture, "150x150")));
        sizes.put("400x300", new Details(400, 300, url(picture, "400x300")));
        sizes.put("600x", scaled(picture, size, 600));
        sizes.put("1200x", scaled(picture, size, 1200));
        return sizes;
    }

    private static Details scaled(Picture picture, Size size, int width) {
        var height = Math.max(1, Math.round((float) size.height() * width / size.width()));
        return new Details(width, height, url(picture, width + "x"));
    }

    public static String url(@Nullable Picture picture, String folder) {
        var hash = picture == null ? "0".repeat(32) : picture.hash();
        return "https://i.pinimg.com/%s/%s/%s/%s/%s.jpg"
                .formatted(folder, hash.substring(0, 2), hash.substring(2, 4), hash.substring(4, 6), hash);
    }
}
