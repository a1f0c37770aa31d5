package io.pincast.pinterest.client.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A paged listing, read page by page as it is walked. It is whole or it fails: a page that breaks, or a bookmark that
 * comes a second time, ends the walk with a {@link PinterestApiException}, never silently. Each walk reads anew.
 */
public final class Listing<T> implements Iterable<T> {
    private final Pages<T> pages;

    public Listing(Pages<T> pages) {
        this.pages = pages;
    }

    /** One page: the bookmark is that of the page before, null for the first. */
    public Page<T> page(@Nullable String bookmark) {
        return pages.read(bookmark).body();
    }

    /** Everything, to the last page. */
    public List<T> all() {
        var items = new ArrayList<T>();
        forEach(items::add);
        return List.copyOf(items);
    }

    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk<>(pages);
    }

    /** Reads one page. */
    @FunctionalInterface
    public interface Pages<T> {
        Answer<Page<T>> read(@Nullable String bookmark);
    }

    private static final class Walk<T> implements Iterator<T> {
        private final Pages<T> pages;
        private final HashSet<String> bookmarks = new HashSet<>();
        private Iterator<T> items;
        private @Nullable String next;

        Walk(Pages<T> pages) {
            this.pages = pages;
            this.items = turnTo(null);
        }

        @Override
        public boolean hasNext() {
            turnToItems();
            return items.hasNext();
        }

        @Override
        public T next() {
            turnToItems();
            return items.next();
        }

        /** A page may be empty and still not be the last. */
        private void turnToItems() {
            while (!items.hasNext() && next != null) {
                items = turnTo(next);
            }
        }

        private Iterator<T> turnTo(@Nullable String bookmark) {
            var answer = pages.read(bookmark);
            next = answer.body().bookmark();
            if (next != null && !bookmarks.add(next)) {
                throw new PinterestApiException(
                        "the listing came back to a bookmark it had given before",
                        Proof.UNKNOWN,
                        answer.call(),
                        PinterestError.NONE,
                        null);
            }
            return answer.body().items().iterator();
        }
    }
}
