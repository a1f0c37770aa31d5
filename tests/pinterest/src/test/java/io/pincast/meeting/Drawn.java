package io.pincast.meeting;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures and videos, as far as they are looked at. */
public final class Drawn {
    private Drawn() {}

    public static byte[] png(int width, int height) {
        return of("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return of("jpeg", width, height);
    }

    private static byte[] of(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Begins as an MP4 file does. */
    public static byte[] video() {
        return "\0\0\0\u0018ftypmp42 and what follows".getBytes(StandardCharsets.ISO_8859_1);
    }
}
