package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import io.pincast.embedded.mongodb.index.Match;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Cuts results into replies of a bounded size, as MongoDB does: a driver refuses a message of more than 48 MB. */
final class Pages {

    private static final int MAX_BYTES = 16 << 20;
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final CursorRegistry cursors;
    private final Set<Rest> open = ConcurrentHashMap.newKeySet();

    Pages(CursorRegistry cursors) {
        this.cursors = cursors;
    }

    /**
     * The first page.
     *
     * @param batchSize how many documents at most; 0 for all, in one page of any size, as the engine itself asks for
     */
    QueryResult first(List<Match> matches, int batchSize) {
        int end = batchSize == 0 ? matches.size() : pageEnd(matches, batchSize);
        var page = documents(matches.subList(0, end));
        if (end == matches.size()) {
            return new QueryResult(page);
        }
        forgetIdle();
        var cursor = new Rest(cursors.generateCursorId(), matches.subList(end, matches.size()));
        open.add(cursor);
        cursors.add(cursor);
        return new QueryResult(page, cursor);
    }

    /** A client that went away in the middle leaves its cursor behind. */
    private void forgetIdle() {
        open.removeIf(cursor -> {
            boolean over = cursor.isEmpty() || cursor.idleNanos() > IDLE_NANOS;
            if (over) {
                cursors.remove(cursor);
            }
            return over;
        });
    }

    private static int pageEnd(List<Match> matches, int batchSize) {
        int end = 0;
        long bytes = 0;
        while (end < matches.size() && end < batchSize) {
            bytes += matches.get(end).size();
            if (end > 0 && bytes > MAX_BYTES) {
                break;
            }
            end++;
        }
        return end;
    }

    private static List<Document> documents(List<Match> matches) {
        return matches.stream().map(Match::document).toList();
    }

    /** What is left for later pages. */
    private static final class Rest implements Cursor {
        private final long id;
        private List<Match> rest;
        private long usedAtNanos = System.nanoTime();

        private Rest(long id, List<Match> rest) {
            this.id = id;
            this.rest = rest;
        }

        @Override
        public long getId() {
            return id;
        }

        @Override
        public synchronized boolean isEmpty() {
            return rest.isEmpty();
        }

        private synchronized long idleNanos() {
            return System.nanoTime() - usedAtNanos;
        }

        @Override
        public synchronized List<Document> takeDocuments(int numberToReturn) {
            int end = pageEnd(rest, numberToReturn > 0 ? numberToReturn : Integer.MAX_VALUE);
            var page = documents(rest.subList(0, end));
            rest = rest.subList(end, rest.size());
            usedAtNanos = System.nanoTime();
            return page;
        }
    }
}
