package io.pincast.embedded.mongodb.index;

import io.pincast.embedded.mongodb.file.KeyPart;
import java.util.Arrays;

/** A stretch of an index, both ends included. */
@SuppressWarnings("ArrayRecordComponent") // never compared; an index's key is an array
record KeyRange(KeyPart[] from, KeyPart[] to) {

    /** All keys that begin with a prefix and go on within two bounds. */
    static KeyRange within(KeyPart[] prefix, KeyPart low, KeyPart high) {
        return new KeyRange(append(prefix, low), append(append(prefix, high), KeyPart.HIGHEST));
    }

    /** All keys that begin with a prefix. */
    static KeyRange startingWith(KeyPart[] prefix) {
        return new KeyRange(append(prefix, KeyPart.LOWEST), append(prefix, KeyPart.HIGHEST));
    }

    static KeyPart[] append(KeyPart[] prefix, KeyPart last) {
        var key = Arrays.copyOf(prefix, prefix.length + 1);
        key[prefix.length] = last;
        return key;
    }
}
