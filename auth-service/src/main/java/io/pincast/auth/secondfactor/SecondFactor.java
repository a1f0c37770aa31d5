package io.pincast.auth.secondfactor;

import io.pincast.auth.vault.SealedSecret;
import java.time.Instant;
import java.util.List;

/**
 * A person's second factor.
 *
 * @param confirmed whether the person has shown a code: before, it is asked for none
 * @param secret what the authenticator app has, too; base32
 * @param lastStep of the last code that was taken
 * @param recoveryHashes of the codes that are left
 */
public record SecondFactor(
        String personId,
        boolean confirmed,
        SealedSecret secret,
        long lastStep,
        List<String> recoveryHashes,
        Instant createdAt) {

    public SecondFactor {
        recoveryHashes = List.copyOf(recoveryHashes);
    }

    String place() {
        return place(personId);
    }

    static String place(String personId) {
        return "secondFactors/" + personId + "/secret";
    }
}
