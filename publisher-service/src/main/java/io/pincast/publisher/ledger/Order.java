package io.pincast.publisher.ledger;

import java.time.Instant;
import java.util.List;
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

    /** The words and pictures of the Pin. */
    public record Content(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable String altText,
            List<Media> media) {

        public Content {
            media = List.copyOf(media);
        }
    }

    /**
     * A stored file.
     *
     * @param sha256 of its bytes, in hex
     */
    public record Media(String mediaId, String contentType, long sizeBytes, String sha256) {}
}
