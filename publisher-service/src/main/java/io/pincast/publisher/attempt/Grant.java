package io.pincast.publisher.attempt;

/**
 * Access to one account at Pinterest, for one attempt; {@code toString} hides the token.
 *
 * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
 * @param trial whether the Pinterest app has Trial access only
 */
public record Grant(String accessToken, String environment, boolean trial, String pinterestAppId) {
    @Override
    public String toString() {
        return "Grant[" + environment + ", hidden]";
    }
}
