package io.pincast.simulator.pin.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pincast.simulator.image.ImageFacts;
import io.pincast.simulator.image.ImageInspector;
import io.pincast.simulator.image.LoopbackImages;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.pin.PinMedia.Picture;
import io.pincast.simulator.pin.PinMedia.Size;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Pictures by address or as base64. */
@Component
final class Pictures {
    private static final Pattern BASE64 = Pattern.compile("[a-zA-Z0-9+/=]+");
    private final ImageInspector inspector;
    private final LoopbackImages images;

    Pictures(ImageInspector inspector, LoopbackImages images) {
        this.inspector = inspector;
        this.images = images;
    }

    record Found(Picture picture, String dominantColor) {
        static Found of(ImageFacts facts) {
            return new Found(new Picture(facts.hash(), new Size(facts.width(), facts.height())), facts.dominantColor());
        }
    }

    Found atUrl(String url) {
        return images.look(url).map(Found::of).orElseGet(() -> {
            var hash = ImageInspector.hash(url.getBytes(UTF_8));
            return new Found(new Picture(hash, null), "#" + hash.substring(0, 6));
        });
    }

    Found inline(Body body, String typeField, String dataField) {
        var type = body.requiredText(typeField);
        if (!type.equals("image/jpeg") && !type.equals("image/png")) {
            throw Body.invalid(typeField, "is not one of ['image/jpeg', 'image/png']");
        }
        return Found.of(inspector.inspect(decode(dataField, body.requiredText(dataField)), type));
    }

    private static byte[] decode(String field, String data) {
        if (!BASE64.matcher(data).matches()) {
            throw Body.invalid(field, "does not match '^[a-zA-Z0-9+/=]+$'");
        }
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw Body.invalid(field, "is not valid base64");
        }
    }
}
