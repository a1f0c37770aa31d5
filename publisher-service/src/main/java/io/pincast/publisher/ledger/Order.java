package io.pincast.publisher.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a publication, frozen at the scheduler's claim.
 *
 * @param notAfter later than this nothing is sent any more
 * @param askAfterUnclear whether a person decides where an answer proved nothing and the board has no Pin; else it is tried again
 */
public record Order(
        String boardId,
        @Nullable String boardSectionId,
        Content content,
        Instant dueAt,
        Instant notAfter,
        boolean askAfterUnclear) {

    /** One that is tried again after an unclear answer. */
    public Order(String boardId, @Nullable String boardSectionId, Content content, Instant dueAt, Instant notAfter) {
        this(boardId, boardSectionId, content, dueAt, notAfter, false);
    }

    /** The same with the video under the id that Pinterest gave it, as it is to be sent. */
    public Order uploaded(String videoId) {
        var sent = new Content(
                content.title,
                content.description,
                content.link,
                content.altText,
                content.media,
                content.cover,
                videoId);
        return new Order(boardId, boardSectionId, sent, dueAt, notAfter, askAfterUnclear);
    }

    /**
     * The words and pictures of the Pin.
     *
     * @param media one image, the two to five of a carousel, or one video
     * @param cover of a video
     * @param videoId what Pinterest calls the video; absent until it is uploaded
     */
    public record Content(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable String altText,
            List<Media> media,
            @Nullable Cover cover,
            @Nullable String videoId) {

        public Content {
            media = List.copyOf(media);
        }

        /** As it comes: nothing is uploaded yet. */
        public Content(
                @Nullable String title,
                @Nullable String description,
                @Nullable String link,
                @Nullable String altText,
                List<Media> media,
                @Nullable Cover cover) {
            this(title, description, link, altText, media, cover, null);
        }

        /** One of images. */
        public Content(
                @Nullable String title,
                @Nullable String description,
                @Nullable String link,
                @Nullable String altText,
                List<Media> media) {
            this(title, description, link, altText, media, null, null);
        }

        public Optional<Media> video() {
            return media.stream().filter(Media::isVideo).findFirst();
        }
    }

    /**
     * A stored file.
     *
     * @param sha256 of its bytes, in hex
     * @param slide its own texts, where it is one of a carousel's images and has any
     */
    public record Media(
            String mediaId,
            String contentType,
            long sizeBytes,
            String sha256,
            @Nullable Slide slide) {

        /** One without texts of its own. */
        public Media(String mediaId, String contentType, long sizeBytes, String sha256) {
            this(mediaId, contentType, sizeBytes, sha256, null);
        }

        public boolean isImage() {
            return contentType.equals("image/jpeg") || contentType.equals("image/png");
        }

        public boolean isVideo() {
            return contentType.startsWith("video/");
        }
    }

    /** The texts of one image of a carousel. */
    public record Slide(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link) {}

    /** What stands for a video until it plays: one of the two. */
    public record Cover(@Nullable Media image, @Nullable Integer keyFrameSeconds) {}
}
