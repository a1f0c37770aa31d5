package io.pincast.scheduler.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Pin is to show. A blank text is none.
 *
 * @param media in order: one image, the two to five of a carousel, or one video
 * @param cover of a video; a draft of one may still be without
 */
public record PinDraft(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        List<DraftMedia> media,
        @Nullable DraftCover cover) {

    public PinDraft {
        title = Slide.unlessBlank(title);
        description = Slide.unlessBlank(description);
        link = Slide.unlessBlank(link);
        altText = Slide.unlessBlank(altText);
        media = List.copyOf(media);
    }

    /** One of images. */
    public PinDraft(
            @Nullable String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable String altText,
            List<DraftMedia> media) {
        this(title, description, link, altText, media, null);
    }

    public boolean isVideo() {
        return media.stream().anyMatch(DraftMedia::isVideo);
    }

    /**
     * Hash of target and texts, in hex. Pinterest's listing shows a Pin's texts and no reference of ours, so two publications
     * with the same fingerprint could not be told apart afterwards: at most one of them may be under way. The texts of a carousel's
     * images are left out, since whether a listing shows them as they were sent is not documented.
     */
    public String fingerprint(Target target) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, target.accountId());
            add(digest, target.boardId());
            add(digest, target.boardSectionId());
            add(digest, title);
            add(digest, link);
            add(digest, description);
            add(digest, altText);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Length before text: no two different drafts make the same bytes. */
    private static void add(MessageDigest digest, @Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
