package io.pincast.embedded.mongodb.index;

import de.bwaldvogel.mongo.bson.Document;
import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses the index that narrows a query down the most; equality counts more than a range, a range more than order. */
final class Planner {

    private static final int MAX_RANGES = 2_000;
    private static final int EQUALITY = 8;
    private static final int RANGE = 4;
    private static final int ORDER = 2;
    private static final int WHOLE_UNIQUE_KEY = 1;

    private final Map<String, Bounds> bounds;
    private final Document sort;
    private final boolean limited;

    Planner(Document query, @Nullable Document sort, boolean limited) {
        this.bounds = Bounds.of(query);
        this.sort = sort == null ? new Document() : sort;
        this.limited = limited;
    }

    /** Null when every document has to be looked at. */
    @Nullable
    Plan choose(List<Scannable> indexes) {
        return indexes.stream()
                .map(this::plan)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Plan::worth))
                .orElse(null);
    }

    private @Nullable Plan plan(Scannable index) {
        if (index.leavesOutMissing() && !requiresAField(index)) {
            return null;
        }
        List<KeyPart[]> prefixes = Collections.singletonList(new KeyPart[0]);
        var fixed = new HashSet<String>();
        int equal = 0;
        for (var field : index.fields()) {
            if (!(bounds.get(field) instanceof Bounds.Points(var points))
                    || (long) prefixes.size() * points.size() > MAX_RANGES) {
                break;
            }
            prefixes = extend(prefixes, points);
            if (points.size() == 1) {
                fixed.add(field);
            }
            equal++;
        }
        return plan(index, prefixes, fixed, equal);
    }

    private @Nullable Plan plan(Scannable index, List<KeyPart[]> prefixes, Set<String> fixed, int equal) {
        var next = equal < index.fields().size() ? bounds.get(index.fields().get(equal)) : null;
        var direction = direction(index, fixed, equal);
        int worth = equal * EQUALITY
                + (next instanceof Bounds.Range ? RANGE : 0)
                + (equal == index.fields().size() ? WHOLE_UNIQUE_KEY : 0);
        if (worth == 0 && (direction == 0 || sort.isEmpty() || !limited)) {
            return null;
        }
        var ranges = prefixes.stream()
                .map(prefix -> next instanceof Bounds.Range(var low, var high)
                        ? KeyRange.within(prefix, low, high)
                        : KeyRange.startingWith(prefix))
                .toList();
        boolean ordered = direction != 0;
        return new Plan(index, ranges, direction < 0, ordered, worth > 0, worth + (ordered ? ORDER : 0));
    }

    private boolean requiresAField(Scannable index) {
        return index.fields().stream().map(bounds::get).filter(Objects::nonNull).anyMatch(Bounds::excludesMissing);
    }

    private static List<KeyPart[]> extend(List<KeyPart[]> prefixes, List<KeyPart> points) {
        var extended = new ArrayList<KeyPart[]>(prefixes.size() * points.size());
        for (var prefix : prefixes) {
            for (var point : points) {
                extended.add(KeyRange.append(prefix, point));
            }
        }
        return extended;
    }

    /**
     * 1 or -1 when a range read forwards or backwards comes in the wanted order, 0 when it does not. Fields that are
     * equal in all results order nothing.
     */
    private int direction(Scannable index, Set<String> fixed, int equal) {
        var provided =
                new ArrayList<>(index.fields().subList(equal, index.fields().size()));
        if (index.ordersById()) {
            provided.add(IdIndex.ID);
        }
        int direction = 0;
        int at = 0;
        for (var entry : sort.entrySet()) {
            if (fixed.contains(entry.getKey())) {
                continue;
            }
            if (!(entry.getValue() instanceof Number number)
                    || at >= provided.size()
                    || !provided.get(at).equals(entry.getKey())) {
                return 0;
            }
            int wanted = number.intValue() > 0 ? 1 : -1;
            if (direction != 0 && direction != wanted) {
                return 0;
            }
            direction = wanted;
            at++;
        }
        return direction == 0 ? 1 : direction;
    }
}
