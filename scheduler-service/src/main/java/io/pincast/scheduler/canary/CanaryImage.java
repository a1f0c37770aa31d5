package io.pincast.scheduler.canary;

import io.pincast.scheduler.media.Upload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A yellow picture of the size that Pinterest recommends. */
final class CanaryImage implements Upload {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1500;
    private final byte[] png = paint();

    private static byte[] paint() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xF5, 0xD0, 0x3B));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
    }

    @Override
    public String fileName() {
        return "canary.png";
    }

    @Override
    public long sizeBytes() {
        return png.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(png);
    }
}
