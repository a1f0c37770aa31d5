package io.pincast.scheduler.media;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.util.List;

/** Why a file is not taken, in words for whoever chose it. */
class MediaProblem extends ProblemException {

    private MediaProblem(ProblemKind kind, String type, String title, String detail) {
        super(kind, type, title, detail, List.of());
    }

    static MediaProblem wrongType() {
        return new MediaProblem(
                ProblemKind.INVALID,
                "image-wrong-type",
                "Not a file that Pinterest takes",
                "The file is neither a JPEG or PNG nor an MP4, MOV or M4V, whatever its name says. Save an image as JPEG or PNG, a video as MP4, and upload that.");
    }

    static MediaProblem damaged(Throwable cause) {
        var problem = new MediaProblem(
                ProblemKind.INVALID,
                "image-damaged",
                "The image is damaged",
                "The image cannot be opened: the file is damaged or incomplete. Save or export it again and upload that.");
        problem.initCause(cause);
        return problem;
    }

    static MediaProblem tooSmall(ImageCheck.Checked image, int shortestSide) {
        return new MediaProblem(
                ProblemKind.INVALID,
                "image-too-small",
                "The image is too small",
                "The image is " + image.width() + " × " + image.height() + " pixels; each side needs at least "
                        + shortestSide + ". Pinterest recommends 1000 × 1500.");
    }

    static MediaProblem tooManyPixels(ImageCheck.Checked image, int mostMegapixels) {
        return new MediaProblem(
                ProblemKind.INVALID,
                "image-too-many-pixels",
                "The image has too many pixels",
                "The image is " + image.width() + " × " + image.height() + " pixels, more than " + mostMegapixels
                        + " million. Make it smaller; Pinterest recommends 1000 × 1500.");
    }

    static MediaProblem tooLarge(int megabytes) {
        return new MediaProblem(
                ProblemKind.TOO_LARGE,
                "too-large",
                "The upload is too large",
                "The file is no video that Pinterest takes, and too large for an image, which may have at most "
                        + megabytes
                        + " MB. Save an image as JPEG, or make it smaller; save a video as MP4.");
    }
}
