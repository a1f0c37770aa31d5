package io.pincast.scheduler.media;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Really decodes an image before it is planned with: what Pinterest would refuse at the due instant is told at the upload. Its
 * dimensions are read first, so that a few bytes cannot ask for gigabytes; what is decoded is thinned out to about a megapixel,
 * and only a few images at a time.
 */
@Component
class ImageCheck {
    private static final long DECODED_PIXELS = 1_000_000;
    private static final int AT_A_TIME = 2;
    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final MediaProperties properties;

    ImageCheck(MediaProperties properties) {
        this.properties = properties;
    }

    /**
     * Looks at an upload.
     *
     * @throws MediaProblem which says what is wrong and what to do
     */
    Checked check(Upload upload) throws IOException {
        if (upload.sizeBytes() > properties.mostBytes()) {
            throw MediaProblem.tooLarge(properties.mostMegabytes());
        }
        var kind = ImageKind.of(start(upload)).orElseThrow(MediaProblem::wrongType);
        places.acquireUninterruptibly();
        try {
            return decode(kind, upload);
        } finally {
            places.release();
        }
    }

    private static byte[] start(Upload upload) throws IOException {
        try (var bytes = upload.open()) {
            return bytes.readNBytes(ImageKind.LONGEST_MARK);
        }
    }

    private Checked decode(ImageKind kind, Upload upload) {
        var reader = ImageIO.getImageReadersByMIMEType(kind.contentType()).next();
        try (var bytes = upload.open();
                var input = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(input, true, true);
            var checked = new Checked(kind.contentType(), reader.getWidth(0), reader.getHeight(0));
            requireUsable(checked);
            if (decode(kind, reader, thinned(reader, checked)) && !JpegEnd.isPresent(upload)) {
                throw new IIOException("the file ends before the image does");
            }
            return checked;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // What the decoders throw at bytes that are not what their first ones promise.
            throw MediaProblem.damaged(e);
        } finally {
            reader.dispose();
        }
    }

    private void requireUsable(Checked image) {
        if (Math.min(image.width(), image.height()) < properties.shortestSide()) {
            throw MediaProblem.tooSmall(image, properties.shortestSide());
        }
        if ((long) image.width() * image.height() > properties.mostMegapixels() * 1_000_000L) {
            throw MediaProblem.tooManyPixels(image, properties.mostMegapixels());
        }
    }

    /**
     * A JPEG as a raster: its colours, which may be those of print, are not converted.
     *
     * @return whether the decoder made up for something that was missing
     */
    private static boolean decode(ImageKind kind, ImageReader reader, ImageReadParam parameters) throws IOException {
        var warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
        if (kind == ImageKind.JPEG) {
            reader.readRaster(0, parameters);
            return warned.get();
        }
        reader.read(0, parameters);
        return false;
    }

    private static ImageReadParam thinned(ImageReader reader, Checked image) {
        var pixels = (long) image.width() * image.height();
        var step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS)));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    /** An image that can be planned with. */
    record Checked(String contentType, int width, int height) {}
}
