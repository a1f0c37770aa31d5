package io.pincast.simulator.image;

import io.pincast.simulator.error.PinterestError;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An image read to its last byte, but kept in a few pixels only. */
record DecodedImage(int width, int height, BufferedImage sample) {
    private static final int SAMPLE = 32;
    private static final long MOST_PIXELS = 200_000_000;

    static DecodedImage decode(byte[] bytes, String contentType) {
        var readers = ImageIO.getImageReadersByMIMEType(contentType);
        if (!readers.hasNext()) {
            throw broken();
        }
        var reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return read(reader);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The readers throw all three on damaged data.
            throw broken();
        } finally {
            reader.dispose();
        }
    }

    private static DecodedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new PinterestError(403, 235, "Sorry! Your image is too large.");
        }
        var warned = new AtomicBoolean();
        IIOReadWarningListener listener = (source, warning) -> warned.set(true);
        reader.addIIOReadWarningListener(listener);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(Math.max(1, width / SAMPLE), Math.max(1, height / SAMPLE), 0, 0);
        var sample = reader.read(0, parameters);
        if (warned.get()) {
            // A JPEG that ends early is only a warning to Java, and grey to people.
            throw broken();
        }
        return new DecodedImage(width, height, sample);
    }

    private static PinterestError broken() {
        return new PinterestError(403, 235, "Sorry! Your image is broken. Please choose another image.");
    }

    ImageFacts facts(String hash) {
        return new ImageFacts(hash, width, height, dominantColor());
    }

    private String dominantColor() {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (var y = 0; y < sample.getHeight(); y++) {
            for (var x = 0; x < sample.getWidth(); x++) {
                var rgb = sample.getRGB(x, y);
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
            }
        }
        var count = (long) sample.getHeight() * sample.getWidth();
        return String.format(Locale.ROOT, "#%02x%02x%02x", red / count, green / count, blue / count);
    }
}
