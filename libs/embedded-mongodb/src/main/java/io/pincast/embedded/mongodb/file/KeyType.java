package io.pincast.embedded.mongodb.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A key of several parts, as an index has them: compared part by part, a shorter one before its continuations. */
final class KeyType extends BasicDataType<KeyPart[]> {

    static final KeyType INSTANCE = new KeyType();

    private KeyType() {}

    @Override
    public int compare(KeyPart[] a, KeyPart[] b) {
        return Arrays.compare(a, b);
    }

    @Override
    public int getMemory(KeyPart[] key) {
        int memory = 24;
        for (var part : key) {
            memory += KeyPartType.INSTANCE.getMemory(part);
        }
        return memory;
    }

    @Override
    public void write(WriteBuffer out, KeyPart[] key) {
        out.put((byte) key.length);
        for (var part : key) {
            KeyPartType.INSTANCE.write(out, part);
        }
    }

    @Override
    public KeyPart[] read(ByteBuffer in) {
        var key = new KeyPart[in.get()];
        for (int i = 0; i < key.length; i++) {
            key[i] = KeyPartType.INSTANCE.read(in);
        }
        return key;
    }

    @Override
    public KeyPart[][] createStorage(int size) {
        return new KeyPart[size][];
    }
}
