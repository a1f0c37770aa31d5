package io.pincast.auth.secondfactor;

import java.util.Locale;

/** RFC 4648, without padding: what authenticator apps and people can type. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var next : bytes) {
            buffer = (buffer << Byte.SIZE) | (next & 0xff);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & 31));
            }
        }
        return held == 0
                ? text.toString()
                : text.append(ALPHABET.charAt((buffer << (BITS - held)) & 31)).toString();
    }

    static byte[] decode(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var bytes = new byte[upper.length() * BITS / Byte.SIZE];
        var buffer = 0;
        var held = 0;
        var filled = 0;
        for (var place = 0; place < upper.length(); place++) {
            var value = ALPHABET.indexOf(upper.charAt(place));
            if (value < 0) {
                throw new IllegalArgumentException("not base32");
            }
            buffer = (buffer << BITS) | value;
            held += BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes[filled++] = (byte) (buffer >> held);
            }
        }
        return bytes;
    }
}
