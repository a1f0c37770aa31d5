package io.pincast.embedded.mongodb.file;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value of a key, in MongoDB's order of types and values.
 *
 * <p>Numbers are kept as doubles, so that 1, 1L and 1.0 are one key as they are one value to a query. What cannot be
 * ordered as the query engine orders it (arrays, sub-documents, binary, NaN, decimals, numbers beyond a double's
 * precision) is {@link #isOpaque() opaque}: it can be found by equality only.
 */
public record KeyPart(int rank, @Nullable Object value) implements Comparable<KeyPart> {

    static final int NULL = 1;
    static final int NUMBER = 2;
    static final int STRING = 3;
    static final int UUID = 4;
    static final int OBJECT_ID = 5;
    static final int BOOLEAN = 6;
    static final int INSTANT = 7;
    /** Numbers that the key order cannot hold; apart from the rest, for they may equal one that it holds. */
    static final int OPAQUE_NUMBER = 8;

    static final int OPAQUE = 9;

    /** Before and after every value; never stored. */
    public static final KeyPart LOWEST = new KeyPart(0, null);

    public static final KeyPart HIGHEST = new KeyPart(OPAQUE + 1, null);

    private static final double EXACT = 1L << 53;
    private static final double LONG_COMPARED = 1L << 31;

    /** The key of a BSON value as the wire server decodes it. */
    public static KeyPart of(@Nullable Object value) {
        return switch (value) {
            case null -> new KeyPart(NULL, null);
            case Missing missing -> new KeyPart(NULL, null);
            case Decimal128 decimal -> opaque(OPAQUE_NUMBER, decimal);
            case Number number -> number(number);
            case String string -> new KeyPart(STRING, string);
            case UUID uuid -> new KeyPart(UUID, uuid);
            case ObjectId id -> new KeyPart(OBJECT_ID, id);
            case Boolean bool -> new KeyPart(BOOLEAN, bool);
            case Instant instant -> new KeyPart(INSTANT, instant);
            default -> opaque(OPAQUE, value);
        };
    }

    public boolean isOpaque() {
        return rank >= OPAQUE_NUMBER;
    }

    public boolean isNull() {
        return rank == NULL;
    }

    /** The edge below all values of this one's type. */
    public KeyPart belowType() {
        return new KeyPart(rank, Edge.BELOW);
    }

    /** The edge above all values of this one's type. */
    public KeyPart aboveType() {
        return new KeyPart(rank, Edge.ABOVE);
    }

    /** The edge below all opaque values; the opaque numbers come first. */
    public static KeyPart belowOpaque() {
        return new KeyPart(OPAQUE_NUMBER, Edge.BELOW);
    }

    /** The edge above the opaque numbers. */
    public static KeyPart aboveOpaqueNumbers() {
        return new KeyPart(OPAQUE_NUMBER, Edge.ABOVE);
    }

    @Override
    public int compareTo(KeyPart other) {
        if (rank != other.rank) {
            return Integer.compare(rank, other.rank);
        }
        if (value instanceof Edge || other.value instanceof Edge) {
            return Integer.compare(Edge.side(value), Edge.side(other.value));
        }
        if (value == null || other.value == null) {
            return 0;
        }
        return switch (value) {
            case Double number -> number.compareTo((Double) other.value);
            case String string -> string.compareTo((String) other.value);
            case UUID uuid -> compareUnsigned(uuid, (UUID) other.value);
            case ObjectId id -> id.compareTo((ObjectId) other.value);
            case Boolean bool -> bool.compareTo((Boolean) other.value);
            case Instant instant -> instant.compareTo((Instant) other.value);
            case Opaque opaque -> Arrays.compareUnsigned(opaque.bson(), ((Opaque) other.value).bson());
            default -> throw new IllegalStateException("No key: " + value.getClass());
        };
    }

    /** Only what the engine's own comparison, which compares as long beyond an int, orders like a double. */
    private static KeyPart number(Number number) {
        double d = number.doubleValue();
        boolean whole = d == Math.rint(d);
        if (Double.isInfinite(d) || (Math.abs(d) < EXACT && (whole || Math.abs(d) < LONG_COMPARED))) {
            return new KeyPart(NUMBER, d == 0.0 ? 0.0 : d);
        }
        return opaque(OPAQUE_NUMBER, number);
    }

    private static KeyPart opaque(int rank, Object value) {
        return new KeyPart(rank, new Opaque(Bson.encode(new Document("v", value))));
    }

    private static int compareUnsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    /** The end of a type's values, on either side. */
    enum Edge {
        BELOW,
        ABOVE;

        static int side(@Nullable Object value) {
            return value == BELOW ? -1 : value == ABOVE ? 1 : 0;
        }
    }

    /** A value kept as its BSON, equal when its bytes are. */
    @SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the content
    record Opaque(byte[] bson) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Opaque(var theirs) && Arrays.equals(bson, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bson);
        }
    }
}
