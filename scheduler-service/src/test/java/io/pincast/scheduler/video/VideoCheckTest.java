package io.pincast.scheduler.video;

import static io.pincast.test.Mp4.box;
import static io.pincast.test.Mp4.int32;
import static io.pincast.test.Mp4.int64;
import static io.pincast.test.Mp4.join;
import static io.pincast.test.Mp4.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.test.Mp4;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Pinterest takes is taken, all else is refused in words; whatever the bytes claim, little memory and time are used. */
class VideoCheckTest {
    private static final byte[] FTYP = box("ftyp", text("isom"), int32(0), text("isom"));
    private final VideoCheck videos =
            new VideoCheck(new VideoProperties(2048, Duration.ofSeconds(4), Duration.ofMinutes(15), 0.5, 1.91));

    /** Files that an encoder made: sound before the picture, a picture that is turned, the index in front and behind. */
    @ParameterizedTest
    @CsvSource({
        "portrait.mp4, video/mp4, 54, 96",
        "turned.mov, video/quicktime, 54, 96",
        "apple.m4v, video/x-m4v, 96, 54",
        "hevc.mp4, video/mp4, 192, 108"
    })
    void readsRealFiles(String file, String contentType, int width, int height) throws IOException {
        assertThat(check(real(file))).isEqualTo(new Video(contentType, width, height, Duration.ofSeconds(5)));
    }

    @Test
    void refusesRealFilesThatPinterestWouldNotTake() throws IOException {
        assertRefused(real("old-codec.mp4"), "video-wrong-codec", "mp4v");
        assertRefused(real("sound-only.mp4"), "video-without-picture", "sound only");
        assertRefused(real("fragmented.mp4"), "video-length-unknown", "ordinary MP4");
    }

    private static byte[] real(String file) throws IOException {
        try (var stored = VideoCheckTest.class.getResourceAsStream("/videos/" + file)) {
            return java.util.Objects.requireNonNull(stored).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 5.5, 900})
    void takesLengthsUpToTheirLimits(double seconds) throws IOException {
        assertThat(check(Mp4.video().seconds(seconds).bytes()).duration())
                .isEqualTo(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @ParameterizedTest
    @CsvSource({"3.99, 3.99 seconds", "900.1, 15.0 minutes", "86400, 1440.0 minutes"})
    void refusesOtherLengths(double seconds, String words) {
        assertRefused(Mp4.video().seconds(seconds).bytes(), "video-wrong-length", words);
    }

    @ParameterizedTest
    @CsvSource({"540, 1080", "1080, 1920", "1000, 1000", "1920, 1080", "1200, 628"})
    void takesShapesUpToTheirLimits(int width, int height) throws IOException {
        assertThat(check(Mp4.video().size(width, height).bytes()).width()).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"480, 1080", "2000, 1000", "1, 2000"})
    void refusesOtherShapes(int width, int height) {
        assertRefused(Mp4.video().size(width, height).bytes(), "video-wrong-shape", width + " × " + height);
    }

    @Test
    void looksAtAVideoAsItIsShown() throws IOException {
        assertRefused(Mp4.video().size(2000, 1000).bytes(), "video-wrong-shape", "2000");
        assertThat(check(Mp4.video().size(2000, 1000).turnedOnItsSide().bytes()).height())
                .isEqualTo(2000);
    }

    @Test
    void claimsWhatBeginsAsAVideoDoes() throws IOException {
        assertThat(claims(Mp4.video().bytes())).isTrue();
        for (var brand : new String[] {"heic", "avif", "M4A "}) {
            assertThat(claims(Mp4.video().brand(brand).bytes())).as(brand).isFalse();
        }
        assertThat(claims(text("RIFF....AVI LIST"))).isFalse();
        assertThat(claims(Arrays.copyOf(Mp4.video().bytes(), 11))).isFalse();
        assertThat(claims(new byte[0])).isFalse();
    }

    @Test
    void refusesAFileThatWasCutOffAnywhere() {
        var whole = Mp4.video().bytes();
        for (var length = 12; length < whole.length; length += 7) {
            assertRefused(Arrays.copyOf(whole, length), "video-damaged", "incomplete");
        }
    }

    @Test
    void refusesMoreThanTwoGigabytesBeforeItReads() {
        assertThatThrownBy(() -> videos.check(InputStream.nullInputStream(), (2048L << 20) + 1))
                .isInstanceOfSatisfying(
                        VideoProblem.class,
                        problem -> assertThat(problem.type()).isEqualTo("too-large"));
    }

    /** Sizes that are too large, too small, negative or endless; each must end at once and without memory. */
    @Test
    void refusesBoxesThatDoNotFit() {
        var huge = join(int32(0x7fff_ffff), text("moov"));
        var wide = join(int32(1), text("moov"), int64(Long.MAX_VALUE));
        var negative = join(int32(1), text("moov"), int64(-1));
        var tiny = join(int32(7), text("moov"));
        var endlessInside = box("moov", join(int32(0), text("trak")));
        var larger = box("moov", join(int32(5000), text("mvhd"), new byte[100]));
        var short1 = box("moov", box("mvhd", new byte[3]), new byte[50]);
        for (var hostile : new byte[][] {huge, wide, negative, tiny, endlessInside, larger, short1}) {
            assertRefused(join(FTYP, hostile), "video-damaged", "damaged");
        }
    }

    @Test
    void refusesBoxesThatLieTooDeepOrAreTooMany() {
        var deep = new byte[0];
        for (var i = 0; i < 50; i++) {
            deep = box("mdia", deep);
        }
        assertRefused(join(FTYP, box("moov", box("trak", deep))), "video-damaged", "damaged");

        var many = new byte[8 * 1_000_000];
        for (var i = 0; i < many.length; i += 8) {
            System.arraycopy(join(int32(8), text("free")), 0, many, i, 8);
        }
        assertRefused(join(FTYP, many), "video-damaged", "damaged");
    }

    @Test
    void sendsNoStrangeCharactersBack() {
        assertRefused(Mp4.video().codec("<\u0000\r\n").bytes(), "video-wrong-codec", "an unknown way");
    }

    /** Any bytes may be wrong: nothing but a refusal comes of it, quickly, and with little memory. */
    @Test
    void survivesWhateverIsChangedInAFile() throws IOException {
        var random = new Random(5);
        for (var file : new byte[][] {
            real("portrait.mp4"), real("turned.mov"), Mp4.video().bytes()
        }) {
            for (var i = 0; i < 3000; i++) {
                var changed = file.clone();
                for (var j = 0; j <= random.nextInt(4); j++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                var before = allocated();
                try {
                    check(changed);
                } catch (VideoProblem expected) {
                    assertThat(expected.detail()).isNotBlank();
                }
                assertThat(allocated() - before).isLessThan(2_000_000);
            }
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().threadId());
    }

    private boolean claims(byte[] file) throws IOException {
        return videos.claims(new ByteArrayInputStream(file));
    }

    private Video check(byte[] file) throws IOException {
        return videos.check(new ByteArrayInputStream(file), file.length);
    }

    private void assertRefused(byte[] file, String type, String words) {
        assertThatThrownBy(() -> check(file)).isInstanceOfSatisfying(VideoProblem.class, problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.detail()).contains(words);
        });
    }
}
