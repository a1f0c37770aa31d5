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
 * @param media in order: one image, or the two to five of a carousel
 */
public record PinDraft(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        List<DraftMedia> media) {

    public PinDraft {
        title = unlessBlank(title);
        description = unlessBlank(description);
        link = unlessBlank(link);
        altText = unlessBlank(altText);
        media = List.copyOf(media);
    }

    /**
     * Hash of target and texts, in hex. Pinterest's listing shows a Pin's texts and no reference of ours, so two publications
     * with the same fingerprint could not be told apart afterwards: at most one of them may be under way.
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

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
