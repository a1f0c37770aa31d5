package io.pincast.scheduler.video;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds a video against what Pinterest takes: what it would refuse at the due instant, without a reason, is told at the upload. */
@Component
public class VideoCheck {
    /** H.264 and H.265, with Dolby's variants of them. */
    private static final Set<String> CODECS =
            Set.of("avc1", "avc2", "avc3", "avc4", "hvc1", "hev1", "dva1", "dvav", "dvh1", "dvhe");

    private final VideoProperties properties;

    VideoCheck(VideoProperties properties) {
        this.properties = properties;
    }

    /** Whether a file that begins so is to be checked here. */
    public boolean claims(InputStream bytes) throws IOException {
        return VideoBrand.isVideo(bytes.readNBytes(VideoBrand.START));
    }

    /**
     * Looks at a file.
     *
     * @param bytes from its start; what is skipped is not read where the stream can
     * @throws VideoProblem which says what is wrong and what to do
     */
    public Video check(InputStream bytes, long sizeBytes) throws IOException {
        if (sizeBytes > properties.mostBytes()) {
            throw VideoProblem.tooLarge(properties.mostMegabytes());
        }
        VideoReader.Said said;
        try {
            said = VideoReader.read(bytes, sizeBytes);
        } catch (EOFException e) {
            throw VideoProblem.damaged(e);
        }
        var picture = said.picture().orElseThrow(VideoProblem::noPicture);
        picture.codec().filter(codec -> !CODECS.contains(codec)).ifPresent(codec -> {
            throw VideoProblem.wrongCodec(codec);
        });
        var duration = duration(said.seconds());
        requireShape(picture.width(), picture.height());
        return new Video(VideoBrand.contentType(said.brand()), picture.width(), picture.height(), duration);
    }

    private Duration duration(double seconds) {
        if (seconds <= 0) {
            throw VideoProblem.lengthUnknown();
        }
        var duration = Duration.ofMillis(Math.round(seconds * 1000));
        if (duration.compareTo(properties.shortest()) < 0 || duration.compareTo(properties.longest()) > 0) {
            throw VideoProblem.wrongLength(seconds, properties);
        }
        return duration;
    }

    /** To two decimals: 1200 × 628, which everybody calls 1.91:1, is a little wider. */
    private void requireShape(int width, int height) {
        if (width == 0 || height == 0) {
            throw VideoProblem.noPicture();
        }
        var shape = Math.round(100.0 * width / height) / 100.0;
        if (shape < properties.narrowest() || shape > properties.widest()) {
            throw VideoProblem.wrongShape(width, height);
        }
    }
}
