package io.pincast.simulator.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pincast.simulator.error.PinterestError;
import java.util.ArrayList;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code bookmark} and {@code page_size} of a list operation; 1 to 250, 25 where nothing is said. */
public record PageRequest(@Nullable Long after, int size) {
    private static final int DEFAULT_SIZE = 25;
    private static final int LARGEST = 250;
    private static final String MARK = "after:";

    /**
     * Reads the two parameters.
     *
     * @throws PinterestError 400 code 1
     */
    public static PageRequest of(@Nullable String bookmark, @Nullable Integer pageSize) {
        var size = pageSize == null ? DEFAULT_SIZE : pageSize;
        if (size < 1 || size > LARGEST) {
            throw PinterestError.invalid("Invalid request: 'page_size' is not between 1 and " + LARGEST);
        }
        return new PageRequest(bookmark == null || bookmark.isEmpty() ? null : position(bookmark), size);
    }

    private static long position(String bookmark) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(bookmark), UTF_8);
            if (text.startsWith(MARK)) {
                return Long.parseLong(text.substring(MARK.length()));
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for everything else that is no bookmark of ours.
        }
        throw PinterestError.invalid("Invalid request: 'bookmark' is invalid");
    }

    /** The next rows in the map's order; rows that go meanwhile disturb nothing. */
    public <T> Page<T> page(NavigableMap<Long, T> rows, Predicate<T> shown) {
        var rest = after == null ? rows : rows.tailMap(after, false);
        var items = new ArrayList<T>();
        Long last = null;
        for (var row : rest.entrySet()) {
            if (!shown.test(row.getValue())) {
                continue;
            }
            if (items.size() == size) {
                return new Page<>(items, bookmark(last));
            }
            items.add(row.getValue());
            last = row.getKey();
        }
        return new Page<>(items, null);
    }

    private static String bookmark(@Nullable Long last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + last).getBytes(UTF_8));
    }
}
