package io.pincast.simulator.pin.web;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.pin.Pin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a Pin with their limits ({@code PinCreate}, {@code PinUpdate}). */
final class PinTexts {
    private static final int TITLE = 100;
    private static final int DESCRIPTION = 800;
    private static final int ALT_TEXT = 500;
    private static final int LINK = 2048;
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private PinTexts() {}

    static Pin.Text read(Body body, @Nullable String color) {
        return new Pin.Text(
                body.text("title", TITLE).orElse(null),
                body.text("description", DESCRIPTION).orElse(null),
                body.text("link", LINK).map(PinTexts::link).orElse(null),
                body.text("alt_text", ALT_TEXT).orElse(null),
                body.text("dominant_color").map(PinTexts::color).orElse(color));
    }

    /** What the body does not mention stays. */
    static Pin.Text change(Body body, Pin.Text old) {
        return new Pin.Text(
                changed(body, "title", TITLE, old.title()),
                changed(body, "description", DESCRIPTION, old.description()),
                changed(body, "link", LINK, old.link(), PinTexts::link),
                changed(body, "alt_text", ALT_TEXT, old.altText()),
                old.dominantColor());
    }

    private static @Nullable String changed(Body body, String field, int longest, @Nullable String old) {
        return changed(body, field, longest, old, Function.identity());
    }

    private static @Nullable String changed(
            Body body, String field, int longest, @Nullable String old, Function<String, String> check) {
        return body.mentions(field) ? body.text(field, longest).map(check).orElse(null) : old;
    }

    private static String color(String color) {
        if (!COLOR.matcher(color).matches()) {
            throw Body.invalid("dominant_color", "is not a colour such as #6E7874");
        }
        return color;
    }

    private static String link(String link) {
        if (link.isEmpty()) {
            return link;
        }
        try {
            var uri = new URI(link);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return link;
            }
        } catch (URISyntaxException e) {
            // Said below, as for an address of another kind.
        }
        throw PinterestError.invalid("Invalid URL: " + link);
    }
}
