package io.pincast.defaults.identity;

/** The claims of the short-lived tokens that auth-service signs and every service verifies. */
public final class InternalClaims {
    public static final String AUDIENCE = "pincast";
    /** One of {@link Caller.Kind}. */
    public static final String KIND = "kind";
    /** The workspace's id; absent where none was chosen. */
    public static final String WORKSPACE = "ws";
    /** Scopes, separated by blanks. */
    public static final String SCOPE = "scope";

    public static final String ROLE = "role";
    /** The accounts that the bearer is confined to, a list; absent where it is confined to none. */
    public static final String ACCOUNTS = "accounts";

    private InternalClaims() {}
}
