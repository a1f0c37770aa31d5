package io.pincast.pinterest.client.boards;

/** Which boards to list (schema {@code BoardPrivacyFilter}). Secret ones need the scope {@code boards:read_secret}. */
public enum PrivacyFilter {
    ALL,
    PUBLIC,
    PROTECTED,
    SECRET,
    PUBLIC_AND_SECRET
}
