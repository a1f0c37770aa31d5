package io.pincast.publisher.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes two Pins the same to whoever looks at a board: place and texts. The very same comparison decides which publications
 * may not be under way together and which Pin on the board is a publication's own, so one never contradicts the other.
 *
 * <p>Blanks count once, and of a link neither query nor fragment counts: whether Pinterest keeps them is not documented.
 *
 * @param value SHA-256 in hex
 */
public record Fingerprint(String value) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern QUERY = Pattern.compile("[?#].*$");
    private static final Pattern LAST_SLASH = Pattern.compile("/+$");

    /** Of a publication. */
    public static Fingerprint of(String accountId, Order order) {
        var content = order.content();
        return of(
                accountId,
                order.boardId(),
                order.boardSectionId(),
                new Texts(content.title(), content.link(), content.description(), content.altText()));
    }

    /** Of a Pin that was seen on a board. */
    public static Fingerprint of(String accountId, String boardId, @Nullable String boardSectionId, Texts texts) {
        var hash = sha256();
        for (var part : new @Nullable String[] {
            accountId,
            boardId,
            boardSectionId,
            text(texts.title()),
            link(texts.link()),
            text(texts.description()),
            text(texts.altText())
        }) {
            var bytes = (part == null ? "" : part).getBytes(StandardCharsets.UTF_8);
            hash.update((byte) (bytes.length >> 8));
            hash.update((byte) bytes.length);
            hash.update(bytes);
        }
        return new Fingerprint(HexFormat.of().formatHex(hash.digest()));
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String link(@Nullable String link) {
        var bare =
                LAST_SLASH.matcher(QUERY.matcher(text(link)).replaceFirst("")).replaceFirst("");
        var path = bare.indexOf('/', bare.indexOf("://") + 3);
        return path < 0
                ? bare.toLowerCase(Locale.ROOT)
                : bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** The words of a Pin. */
    public record Texts(
            @Nullable String title,
            @Nullable String link,
            @Nullable String description,
            @Nullable String altText) {}
}
