package io.pincast.publisher.budget;

/** What shares one limit at Pinterest: an account, used through an app, in a category such as {@code org_write}. */
public record Budget(String pinterestAppId, String accountId, String category) {

    /** Creating, changing and deleting Pins and boards. */
    public static Budget writes(String pinterestAppId, String accountId) {
        return new Budget(pinterestAppId, accountId, "org_write");
    }
}
