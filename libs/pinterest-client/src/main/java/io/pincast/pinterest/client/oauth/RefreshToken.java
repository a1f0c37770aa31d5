package io.pincast.pinterest.client.oauth;

/** An OAuth refresh token; {@code toString} hides it. */
public record RefreshToken(String value) {
    public RefreshToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the refresh token is blank");
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[hidden]";
    }
}
