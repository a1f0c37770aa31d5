package io.pincast.scheduler.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.scheduler.it.Images;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be opened is taken, and nothing else; whatever the bytes claim, little memory is used. */
class ImageCheckTest {
    private final ImageCheck images = new ImageCheck(new MediaProperties(20, 20, 60));

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void takesWhatCanBeOpened(String format) throws IOException {
        var checked = check(Images.of(format, 1000, 1500));
        assertThat(checked.contentType()).isEqualTo(format.equals("png") ? "image/png" : "image/jpeg");
        assertThat(checked.width()).isEqualTo(1000);
        assertThat(checked.height()).isEqualTo(1500);
    }

    @Test
    void takesAJpegInGrey() throws IOException {
        var grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(grey.getColorModel().getColorSpace().getType()).isEqualTo(ColorSpace.TYPE_GRAY);
        assertThat(check(encoded(grey, "jpg")).width()).isEqualTo(64);
    }

    @Test
    void takesAJpegWithSomethingAfterItsEnd() throws IOException {
        var jpeg = Images.of("jpg", 100, 100);
        assertThat(check(Arrays.copyOf(jpeg, jpeg.length + 300)).width()).isEqualTo(100);
    }

    @Test
    void goesByContentNotByName() {
        assertRefused(
                "GIF89a and something that is no image at all".getBytes(StandardCharsets.US_ASCII), "image-wrong-type");
        assertRefused(Images.of("bmp", 40, 40), "image-wrong-type");
        assertRefused(new byte[0], "image-wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void refusesWhatWasCutOff(String format) {
        var image = Images.of(format, 300, 300);
        for (var part : new double[] {0.01, 0.1, 0.5, 0.9}) {
            assertRefused(Arrays.copyOf(image, (int) (image.length * part)), "image-damaged");
        }
    }

    @Test
    void refusesAPngWhoseBytesWereChanged() {
        var image = Images.of("png", 100, 100);
        for (var i = 60; i < 90; i++) {
            image[i] ^= 0x5A;
        }
        assertRefused(image, "image-damaged");
    }

    @Test
    void neverFailsOtherwiseWhateverTheBytes() {
        var random = new Random(3);
        for (var format : new String[] {"png", "jpg"}) {
            var image = Images.of(format, 50, 50);
            for (var i = 0; i < 400; i++) {
                var changed = image.clone();
                for (var n = 0; n < 4; n++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(check(changed).contentType()).startsWith("image/");
                } catch (MediaProblem problem) {
                    assertThat(problem.type()).startsWith("image-");
                } catch (IOException e) {
                    throw new AssertionError("round " + i + " of " + format, e);
                }
            }
        }
    }

    @Test
    void refusesABombBeforeItIsDecoded() throws IOException {
        // Decoded, these would ask for 2.7 GB and for more than there is anywhere.
        assertRefused(pngHeader(30_000, 30_000), "image-too-many-pixels");
        assertRefused(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "image-too-many-pixels");
    }

    @Test
    void opensALargeImageWithoutItsPixels() throws IOException {
        var large = pngOfNothing(5_000, 4_000);
        var before = allocatedBytes();
        assertThat(check(large).height()).isEqualTo(4_000);
        assertThat(allocatedBytes() - before)
                .as("of the 60 MB that its pixels would take")
                .isLessThan(20_000_000);
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void refusesWhatNobodyWouldSee() {
        assertThatThrownBy(() -> check(Images.of("png", 400, 19)))
                .isInstanceOfSatisfying(MediaProblem.class, problem -> {
                    assertThat(problem.type()).isEqualTo("image-too-small");
                    assertThat(problem.detail()).contains("400 × 19", "20", "1000 × 1500");
                });
    }

    private ImageCheck.Checked check(byte[] bytes) throws IOException {
        return images.check(new Bytes(bytes));
    }

    private void assertRefused(byte[] bytes, String type) {
        assertThatThrownBy(() -> check(bytes))
                .isInstanceOfSatisfying(
                        MediaProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo(type));
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, "IHDR", header.toByteArray());
        return bytes.toByteArray();
    }

    private static byte[] pngOfNothing(int width, int height) throws IOException {
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16)) {
            var row = new byte[1 + width * 3];
            for (var y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(pngHeader(width, height));
        chunk(bytes, "IDAT", pixels.toByteArray());
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String type, byte[] data) throws IOException {
        var out = new DataOutputStream(bytes);
        out.writeInt(data.length);
        var named = new ByteArrayOutputStream();
        named.write(type.getBytes(StandardCharsets.US_ASCII));
        named.write(data);
        out.write(named.toByteArray());
        var crc = new CRC32();
        crc.update(named.toByteArray());
        out.writeInt((int) crc.getValue());
    }

    private static final class Bytes implements Upload {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public String fileName() {
            return "a.png";
        }

        @Override
        public long sizeBytes() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
