package io.pincast.analytics.tracking;

/** Whether an account's numbers may be read now. */
public sealed interface Access {

    /**
     * With this token.
     *
     * @param trial whether the Pinterest app has Trial access only: then its requests count by the day
     */
    record Granted(String token, String environment, String pinterestAppId, boolean trial) implements Access {
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
