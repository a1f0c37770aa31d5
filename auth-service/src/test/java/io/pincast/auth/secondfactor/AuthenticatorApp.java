package io.pincast.auth.secondfactor;

import java.time.Instant;

/** What a person has on the phone. */
public record AuthenticatorApp(String secret) {

    public String code(Instant at) {
        return Totp.code(Base32.decode(secret), at.getEpochSecond() / Totp.STEP.toSeconds());
    }
}
