package io.pincast.embedded.mongodb.file;

import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How a {@link KeyPart} looks in the file: its rank as one byte, then its value. The file format rests on it. */
final class KeyPartType extends BasicDataType<KeyPart> {

    static final KeyPartType INSTANCE = new KeyPartType();

    private static final int OBJECT_SIZE = 40;
    private static final int OBJECT_ID_LENGTH = 12;

    private KeyPartType() {}

    @Override
    public int compare(KeyPart a, KeyPart b) {
        return a.compareTo(b);
    }

    @Override
    public int getMemory(KeyPart key) {
        return switch (key.value()) {
            case String string -> OBJECT_SIZE + 24 + string.length();
            case KeyPart.Opaque opaque -> OBJECT_SIZE + 24 + opaque.bson().length;
            case null, default -> OBJECT_SIZE + 16;
        };
    }

    @Override
    public void write(WriteBuffer out, KeyPart key) {
        out.put((byte) key.rank());
        switch (key.value()) {
            case null -> {
                // Null and missing: the rank says it all.
            }
            case Double number -> out.putLong(Double.doubleToRawLongBits(number));
            case String string -> putBytes(out, string.getBytes(StandardCharsets.UTF_8));
            case UUID uuid -> out.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
            case ObjectId id -> out.put(id.toByteArray());
            case Boolean bool -> out.put((byte) (bool ? 1 : 0));
            case Instant instant -> out.putLong(instant.toEpochMilli());
            case KeyPart.Opaque opaque -> putBytes(out, opaque.bson());
            default -> throw new IllegalStateException("Never stored: " + key);
        }
    }

    @Override
    public KeyPart read(ByteBuffer in) {
        int rank = in.get();
        return switch (rank) {
            case KeyPart.NULL -> new KeyPart(rank, null);
            case KeyPart.NUMBER -> new KeyPart(rank, Double.longBitsToDouble(in.getLong()));
            case KeyPart.STRING -> new KeyPart(rank, new String(getBytes(in), StandardCharsets.UTF_8));
            case KeyPart.UUID -> new KeyPart(rank, new UUID(in.getLong(), in.getLong()));
            case KeyPart.OBJECT_ID -> new KeyPart(rank, new ObjectId(getBytes(in, OBJECT_ID_LENGTH)));
            case KeyPart.BOOLEAN -> new KeyPart(rank, in.get() == 1);
            case KeyPart.INSTANT -> new KeyPart(rank, Instant.ofEpochMilli(in.getLong()));
            case KeyPart.OPAQUE_NUMBER, KeyPart.OPAQUE -> new KeyPart(rank, new KeyPart.Opaque(getBytes(in)));
            default -> throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "No key has rank {0}", rank);
        };
    }

    @Override
    public KeyPart[] createStorage(int size) {
        return new KeyPart[size];
    }

    private static void putBytes(WriteBuffer out, byte[] bytes) {
        out.putVarInt(bytes.length).put(bytes);
    }

    private static byte[] getBytes(ByteBuffer in) {
        return getBytes(in, DataUtils.readVarInt(in));
    }

    private static byte[] getBytes(ByteBuffer in, int length) {
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
