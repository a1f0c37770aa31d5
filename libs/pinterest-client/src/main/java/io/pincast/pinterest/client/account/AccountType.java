package io.pincast.pinterest.client.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Kind of account (schema {@code Account}). Pinterest may add others: compare with the constants and let any other be. */
public record AccountType(@JsonValue String value) {
    public static final AccountType PINNER = new AccountType("PINNER");
    public static final AccountType BUSINESS = new AccountType("BUSINESS");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountType {}

    @Override
    public String toString() {
        return value;
    }
}
