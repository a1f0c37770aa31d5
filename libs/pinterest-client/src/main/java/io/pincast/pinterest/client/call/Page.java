package io.pincast.pinterest.client.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing.
 *
 * @param bookmark opaque; hand it in for the next page. Null at the end
 */
public record Page<T>(List<T> items, @Nullable String bookmark) {
    /** A page without {@code items} is no page: an absent list is no empty list. */
    public Page {
        items = List.copyOf(items);
        bookmark = bookmark == null || bookmark.isEmpty() ? null : bookmark;
    }

    public boolean isLast() {
        return bookmark == null;
    }
}
