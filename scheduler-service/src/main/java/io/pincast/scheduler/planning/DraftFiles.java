package io.pincast.scheduler.planning;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.FieldProblem;
import io.pincast.scheduler.draft.DraftCover;
import io.pincast.scheduler.draft.DraftMedia;
import io.pincast.scheduler.draft.Slide;
import io.pincast.scheduler.media.Media;
import io.pincast.scheduler.media.MediaService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up the files that a post names, and whether they make a Pin together: one image, a carousel, or a video. */
@Component
class DraftFiles {
    /** A carousel shows two to five images (spec: {@code PinMediaSourceImagesBase64.items}). */
    private static final int MOST = 5;

    private static final String COVER = "/cover";
    private final MediaService media;

    DraftFiles(MediaService media) {
        this.media = media;
    }

    /** The files in order; what is wrong with them is added to {@code problems}. */
    List<DraftMedia> files(PostMedia named, WorkspaceId workspace, List<FieldProblem> problems) {
        var items = named.items();
        if (items.isEmpty() || items.size() > MOST) {
            problems.add(new FieldProblem(
                    "/" + named.field(),
                    "A post shows one image, two to " + MOST + " as a carousel, or one video; these are " + items.size()
                            + ". Upload files by POST /api/v1/media and name their ids."));
        }
        var found = new ArrayList<Media>();
        var files = new ArrayList<DraftMedia>();
        for (var i = 0; i < Math.min(items.size(), MOST); i++) {
            var item = items.get(i);
            var file = media.find(item.mediaId(), workspace);
            if (file.isPresent()) {
                found.add(file.get());
                files.add(draftMedia(file.get(), item.slide()));
            } else {
                problems.add(unknown("/" + named.field() + "/" + i));
            }
        }
        together(named, found).ifPresent(problems::add);
        textsWithoutCarousel(named).ifPresent(problems::add);
        return files;
    }

    private static FieldProblem unknown(String pointer) {
        return new FieldProblem(
                pointer, "There is no image or video with this id in this workspace. Upload it by POST /api/v1/media.");
    }

    /** Whether several files can be one Pin. */
    private static Optional<FieldProblem> together(PostMedia named, List<Media> found) {
        var first = found.stream().findFirst();
        if (first.isEmpty() || named.items().size() == 1) {
            return Optional.empty();
        }
        if (found.stream().anyMatch(Media::isVideo)) {
            return Optional.of(new FieldProblem(
                    "/" + named.field(),
                    "A video stands alone: a post shows one video, or one to " + MOST + " images, and not both."));
        }
        // Unequal ones were seen to get stuck at Pinterest.
        return found.stream()
                .filter(other -> other.width() != first.get().width()
                        || other.height() != first.get().height())
                .findFirst()
                .map(other -> new FieldProblem(
                        "/" + named.field(),
                        "The images of a carousel must have the same size; here one has " + inWords(first.get())
                                + " pixels and another " + inWords(other)
                                + ". Cut them to one size and upload them again."));
    }

    private static String inWords(Media image) {
        return image.width() + " × " + image.height();
    }

    private static Optional<FieldProblem> textsWithoutCarousel(PostMedia named) {
        var hasTexts = named.items().stream().anyMatch(item -> item.slide() != null);
        return hasTexts && named.items().size() == 1
                ? Optional.of(
                        new FieldProblem(
                                "/" + named.field() + "/0",
                                "Only the images of a carousel have texts of their own. Give this post a title, description and link instead."))
                : Optional.empty();
    }

    /** The cover of a video; what is wrong with it is added to {@code problems}. */
    @Nullable
    DraftCover cover(PostMedia named, List<DraftMedia> files, WorkspaceId workspace, List<FieldProblem> problems) {
        var cover = named.cover();
        if (cover == null) {
            return null;
        }
        if (!files.isEmpty() && files.stream().noneMatch(DraftMedia::isVideo)) {
            problems.add(new FieldProblem(COVER, "Only a video has a cover. Leave it out, or choose a video."));
        }
        if (Stream.of(cover.mediaId(), cover.keyFrameSeconds())
                        .filter(said -> said != null)
                        .count()
                != 1) {
            problems.add(
                    new FieldProblem(
                            COVER,
                            "A cover is exactly one of the two: an uploaded image (mediaId), or a frame of the video (keyFrameSeconds)."));
            return null;
        }
        if (cover.keyFrameSeconds() != null) {
            return frame(cover.keyFrameSeconds(), problems);
        }
        var image = Optional.ofNullable(cover.mediaId())
                .flatMap(id -> media.find(id, workspace))
                .filter(found -> !found.isVideo());
        if (image.isEmpty()) {
            problems.add(
                    new FieldProblem(
                            COVER + "/mediaId",
                            "There is no image with this id in this workspace. Upload one by POST /api/v1/media, or name a frame by keyFrameSeconds."));
        }
        return image.map(found -> new DraftCover(draftMedia(found, null), null)).orElse(null);
    }

    private static DraftCover frame(int seconds, List<FieldProblem> problems) {
        if (seconds < 0) {
            problems.add(new FieldProblem(
                    COVER + "/keyFrameSeconds",
                    "A frame is named by whole seconds from the start of the video, from 0."));
        }
        return new DraftCover(null, seconds);
    }

    private static DraftMedia draftMedia(Media found, @Nullable Slide slide) {
        return new DraftMedia(found.id(), found.contentType(), found.sizeBytes(), found.sha256(), slide);
    }
}
