package io.pincast.analytics.tracking;

/** Whether an account's numbers may be read now. */
public sealed interface Access {

    /** With this token. */
    record Granted(String token, String environment) implements Access {
        @Override
        public String toString() {
            return "Granted[" + environment + "]";
        }
    }

    /** Not before a person connects the account again. */
    record NeedsReconnect() implements Access {}

    /** Auth-service is away. */
    record NotNow(String why) implements Access {}
}
