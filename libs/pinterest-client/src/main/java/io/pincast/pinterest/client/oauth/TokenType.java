package io.pincast.pinterest.client.oauth;

import java.util.Locale;

/** Which of the two kinds a token is (field {@code token_type_hint}). */
public enum TokenType {
    ACCESS_TOKEN,
    REFRESH_TOKEN;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
