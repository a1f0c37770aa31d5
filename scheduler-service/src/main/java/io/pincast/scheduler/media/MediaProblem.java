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
                "Not an image that Pinterest takes",
                "The file is neither a JPEG nor a PNG, whatever its name says. Save the image as JPEG or PNG and upload that.");
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
                "An image may have at most " + megabytes
                        + " MB. Save it as JPEG, or make it smaller, and upload that.");
    }
}
