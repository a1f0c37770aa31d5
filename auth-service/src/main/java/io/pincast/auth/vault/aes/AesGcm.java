package io.pincast.auth.vault.aes;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce of 96 bits in front and a tag of 128 bits behind. */
class AesGcm {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SecretKeySpec key;

    AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    static byte[] newKey() {
        return random(32);
    }

    /** Encrypts; {@code context} is not stored, but must be the same to decrypt. */
    byte[] encrypt(byte[] plain, String context) throws GeneralSecurityException {
        var nonce = random(NONCE);
        var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
        var whole = Arrays.copyOf(nonce, NONCE + encrypted.length);
        System.arraycopy(encrypted, 0, whole, NONCE, encrypted.length);
        return whole;
    }

    byte[] decrypt(byte[] whole, String context) throws GeneralSecurityException {
        if (whole.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), context);
        return cipher.doFinal(whole, NONCE, whole.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
