package io.pincast.auth.accesstoken;

/** Pinterest answered 401 with code 2 to the token that was used. */
public class TokenRefusedException extends RuntimeException {

    public TokenRefusedException(Throwable cause) {
        super("Pinterest refuses the token", cause);
    }
}
