package io.pincast.auth.secondfactor;

import java.net.URI;

/**
 * What a person puts into an authenticator app. Told once.
 *
 * @param secret base32, to type
 * @param address the same as a link, to show as a QR code
 */
public record Enrolment(String secret, URI address) {

    @Override
    public String toString() {
        return "Enrolment[hidden]";
    }
}
