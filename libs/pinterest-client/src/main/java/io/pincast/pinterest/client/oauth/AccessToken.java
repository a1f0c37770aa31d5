package io.pincast.pinterest.client.oauth;

/** An OAuth access token; {@code toString} hides it. */
public record AccessToken(String value) {
    public AccessToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the access token is blank");
        }
    }

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
