package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import io.pincast.embedded.mongodb.file.Bson;
import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One query on one collection.
 *
 * @param skip how many results to leave out, from the front
 * @param limit how many results at most; 0 or less for all
 */
public record Search(Document query, @Nullable Document sort, int skip, int limit) {

    private static final String NATURAL = "$natural";

    /** The matching documents in the wanted order. */
    public List<Match> run(MVMap<KeyPart, byte[]> documents, List<Scannable> indexes) {
        var plan = new Planner(query, sort, limit > 0).choose(indexes);
        var matches = plan == null ? scan(documents) : follow(plan, documents);
        var order = order();
        if (order != null) {
            matches.sort(Comparator.comparing(Match::document, order));
        }
        return cut(matches);
    }

    private List<Match> scan(MVMap<KeyPart, byte[]> documents) {
        var collector = new Collector(documents);
        boolean reverse = sort != null && sort.get(NATURAL) instanceof Number direction && direction.intValue() < 0;
        collector.collectAll(documents.cursor(null, null, reverse), order() == null ? enough() : Integer.MAX_VALUE);
        return collector.matches;
    }

    private List<Match> follow(Plan plan, MVMap<KeyPart, byte[]> documents) {
        var collector = new Collector(documents);
        int enough = plan.ordered() ? enough() : Integer.MAX_VALUE;
        for (var range : plan.ranges()) {
            collector.collect(plan.index().scan(range, plan.reverse()), enough);
        }
        collector.collect(plan.index().unordered(plan.narrowed()), Integer.MAX_VALUE);
        return collector.matches;
    }

    private int enough() {
        return limit > 0 ? (int) Math.min(Integer.MAX_VALUE, (long) Math.max(skip, 0) + limit) : Integer.MAX_VALUE;
    }

    private @Nullable Comparator<Document> order() {
        return sort == null || sort.isEmpty() || sort.containsKey(NATURAL) ? null : new DocumentComparator(sort);
    }

    private List<Match> cut(List<Match> matches) {
        int from = Math.clamp(skip, 0, matches.size());
        int to = Math.min(matches.size(), enough());
        return matches.subList(from, Math.max(from, to));
    }

    private final class Collector {
        /** Of this search alone: the engine's matcher keeps state. */
        private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

        private final MVMap<KeyPart, byte[]> documents;
        private final Set<KeyPart> seen = new HashSet<>();
        private final List<Match> matches = new ArrayList<>();

        private Collector(MVMap<KeyPart, byte[]> documents) {
            this.documents = documents;
        }

        private void collectAll(Cursor<KeyPart, byte[]> all, int enough) {
            while (matches.size() < enough && all.hasNext()) {
                all.next();
                matches(all.getValue());
            }
        }

        /** As many as are enough, or all there are. */
        private void collect(Iterator<KeyPart> ids, int enough) {
            for (int found = 0; found < enough && ids.hasNext(); ) {
                var id = ids.next();
                var bson = seen.add(id) ? documents.get(id) : null;
                if (bson != null && matches(bson)) {
                    found++;
                }
            }
        }

        private boolean matches(byte[] bson) {
            var document = Bson.decode(bson);
            boolean matching = matcher.matches(document, query);
            if (matching) {
                matches.add(new Match(document, bson.length));
            }
            return matching;
        }
    }
}
