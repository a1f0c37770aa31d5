package io.pincast.embedded.mongodb;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents, filters, sorts and updates over few fields and few values of every type, so that queries hit. */
final class RandomDocuments {

    private static final List<String> FIELDS = List.of("a", "b", "c", "s.x");
    /** Not "c", the only one that may hold NaN: with it the engine's order is not transitive. */
    private static final List<String> SORTABLE = List.of("a", "b", "s.x", "_id");

    private static final List<String> COMPARISONS = List.of("$gt", "$gte", "$lt", "$lte");

    private final Random random;

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    Document document(int number) {
        var document = new Document("_id", id(number));
        for (var field : List.of("a", "b", "c")) {
            if (random.nextInt(8) > 0) {
                document.put(field, field.equals("c") && random.nextInt(10) == 0 ? Double.NaN : value());
            }
        }
        if (random.nextInt(4) > 0) {
            document.put("s", random.nextInt(6) == 0 ? List.of(sub(), sub()) : sub());
        }
        return document;
    }

    Object id(int number) {
        return switch (number % 5) {
            case 0 -> "id-" + number;
            case 1 -> number;
            case 2 -> new Document("account", number).append("day", "x");
            case 3 -> (1L << 60) + number;
            default -> new UUID(number * 0x9E3779B97F4A7C15L, number);
        };
    }

    Document filter(int documents) {
        var filter = new Document();
        int conditions = 1 + random.nextInt(3);
        for (int i = 0; i < conditions; i++) {
            if (random.nextInt(12) == 0) {
                filter.put("_id", random.nextBoolean() ? id(random.nextInt(documents)) : range("_id"));
            } else {
                filter.put(field(), condition());
            }
        }
        return switch (random.nextInt(8)) {
            case 0 -> new Document("$and", List.of(filter, new Document(field(), condition())));
            case 1 -> new Document("$or", List.of(filter, new Document(field(), condition())));
            default -> filter;
        };
    }

    /** In one direction or mixed. No array is empty: those the engine orders at random. */
    @Nullable
    Document sort() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        var sort = new Document();
        int direction = random.nextBoolean() ? 1 : -1;
        for (int i = random.nextInt(3); i >= 0; i--) {
            sort.put(SORTABLE.get(random.nextInt(SORTABLE.size())), random.nextInt(5) == 0 ? -direction : direction);
        }
        return sort;
    }

    Document update() {
        return random.nextInt(4) == 0
                ? new Document("$unset", new Document(field(), ""))
                : new Document("$set", new Document(List.of("a", "b", "c").get(random.nextInt(3)), value()));
    }

    private String field() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    private Document sub() {
        return random.nextInt(5) == 0 ? new Document("y", 1) : new Document("x", value());
    }

    private @Nullable Object condition() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> value();
            case 3, 4, 5 -> range("");
            case 6 -> new Document("$in", List.of(scalar(), scalar(), scalar()));
            case 7 -> new Document("$ne", scalar());
            case 8 -> new Document("$exists", random.nextBoolean());
            default -> new Document("$eq", random.nextInt(5) == 0 ? null : scalar());
        };
    }

    private Document range(String field) {
        var low = field.equals("_id") ? id(random.nextInt(150)) : scalar();
        var range = new Document(COMPARISONS.get(random.nextInt(4)), low);
        if (random.nextBoolean()) {
            range.put(COMPARISONS.get(random.nextInt(4)), scalar());
        }
        return range;
    }

    private @Nullable Object value() {
        return switch (random.nextInt(16)) {
            case 0 -> null;
            case 1 -> array();
            case 2 -> new Document("k", random.nextInt(3));
            case 3 -> new BinData(new byte[] {(byte) random.nextInt(3)});
            default -> scalar();
        };
    }

    private List<Object> array() {
        var array = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(scalar());
        }
        return array;
    }

    private Object scalar() {
        int n = random.nextInt(8);
        return switch (random.nextInt(16)) {
            case 0 -> n + 0.5;
            case 1 -> (double) n;
            case 2 -> (long) n;
            case 3 -> "s" + n;
            case 4 -> Instant.ofEpochMilli(1_000L * n);
            case 5 -> n % 2 == 0;
            case 6 -> new ObjectId(String.format("%024x", n));
            case 7 -> new UUID(n, -n);
            case 8 -> (1L << 53) + n;
            case 9 -> new Decimal128(new BigDecimal(n));
            case 10 -> n < 2 ? Double.POSITIVE_INFINITY : -0.0;
            case 11 -> "s" + n + "\uD834\uDD1E";
            default -> n;
        };
    }
}
