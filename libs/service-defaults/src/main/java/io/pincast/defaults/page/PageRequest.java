package io.pincast.defaults.page;

import io.pincast.defaults.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted: {@code limit} 1 to 100 (default 25), and where the last part ended. */
public record PageRequest(int limit, Optional<List<String>> after) {
    private static final int DEFAULT = 25;
    private static final int MOST = 100;

    /** Reads the two query parameters. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw ProblemException.invalid("limit", "limit is a whole number from 1 to " + MOST + ".");
        }
        return new PageRequest(
                limit == null ? DEFAULT : limit, Optional.ofNullable(cursor).map(PageRequest::decode));
    }

    /** Makes the cursor that continues after an item with these sort values. */
    public static String cursor(String... sortValues) {
        var joined = String.join("\u001f", sortValues);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return List.of(text.split("\u001f", -1));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("cursor", "cursor is not one that a list gave. Start again without it.");
        }
    }
}
