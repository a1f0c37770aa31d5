package io.pincast.scheduler.video;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.List;
import java.util.Locale;

/** Why a video is not taken, in words for whoever chose it. */
class VideoProblem extends ProblemException {

    private VideoProblem(ProblemKind kind, String type, String title, String detail) {
        super(kind, type, title, detail, List.of());
    }

    private static VideoProblem invalid(String type, String title, String detail) {
        return new VideoProblem(ProblemKind.INVALID, type, title, detail);
    }

    static VideoProblem damaged(Throwable cause) {
        var problem = invalid(
                "video-damaged",
                "The video is damaged",
                "The video cannot be read: the file is damaged or incomplete. Export it again and upload that.");
        problem.initCause(cause);
        return problem;
    }

    static VideoProblem noPicture() {
        return invalid(
                "video-without-picture",
                "There is no picture in the video",
                "The file has sound only, or pictures without a size. Export it again as an MP4 with H.264 and upload that.");
    }

    static VideoProblem wrongCodec(String codec) {
        var shown = codec.matches("[\\w .-]{4}") ? "“" + codec.strip() + "”" : "an unknown way";
        return invalid(
                "video-wrong-codec",
                "Pinterest does not take this kind of video",
                "The pictures are coded as " + shown
                        + "; Pinterest takes H.264 and H.265. Export it again as an MP4 with H.264 and upload that.");
    }

    static VideoProblem lengthUnknown() {
        return invalid(
                "video-length-unknown",
                "The video does not tell its length",
                "The file does not say how long it is, as one that was meant for streaming. Export it again as an ordinary MP4 and upload that.");
    }

    static VideoProblem wrongLength(double seconds, VideoProperties limits) {
        return invalid(
                "video-wrong-length",
                "The video is too short or too long",
                "The video is " + inWords(seconds) + " long; Pinterest takes "
                        + limits.shortest().toSeconds() + " seconds to "
                        + limits.longest().toMinutes() + " minutes. Cut it, or choose another one.");
    }

    private static String inWords(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.2f seconds", seconds)
                : String.format(Locale.ROOT, "%.1f minutes", seconds / 60);
    }

    static VideoProblem wrongShape(int width, int height) {
        return invalid(
                "video-wrong-shape",
                "The video is too narrow or too wide",
                "The video is " + width + " × " + height
                        + " pixels; Pinterest takes shapes from 1:2 to 1.91:1. Cut it to 9:16, 2:3, 1:1 or 16:9, and upload that.");
    }

    static VideoProblem tooLarge(int megabytes) {
        return new VideoProblem(
                ProblemKind.TOO_LARGE,
                "too-large",
                "The upload is too large",
                "A video may have at most " + megabytes + " MB. Export it with a lower bit rate and upload that.");
    }
}
