package io.pincast.pinterest.client.oauth;

/** What a person may grant an app (the description's {@code securitySchemes}). */
public enum Scope {
    USER_ACCOUNTS_READ("user_accounts:read"),
    USER_ACCOUNTS_WRITE("user_accounts:write"),
    BOARDS_READ("boards:read"),
    BOARDS_WRITE("boards:write"),
    BOARDS_READ_SECRET("boards:read_secret"),
    BOARDS_WRITE_SECRET("boards:write_secret"),
    PINS_READ("pins:read"),
    PINS_WRITE("pins:write"),
    PINS_READ_SECRET("pins:read_secret"),
    PINS_WRITE_SECRET("pins:write_secret");

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** As Pinterest spells it. */
    public String value() {
        return value;
    }
}
