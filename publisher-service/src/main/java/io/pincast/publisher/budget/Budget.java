package io.pincast.publisher.budget;

/**
 * What shares one limit at Pinterest: an account, which belongs to one app, in a category such as {@code org_write}.
 *
 * @param workspaceId whose account it is
 */
public record Budget(String workspaceId, String pinterestAppId, String accountId, Category category) {
    /** Pinterest's rate categories, as far as the publisher calls them. */
    public enum Category {
        /** Creating, changing and deleting Pins, and announcing media. */
        ORG_WRITE("org_write"),
        /** Reading boards, Pins and the state of media. */
        ORG_READ("org_read");

        private final String id;

        Category(String id) {
            this.id = id;
        }

        /** As Pinterest spells it. */
        public String id() {
            return id;
        }
    }

    public static Budget writes(String workspaceId, String pinterestAppId, String accountId) {
        return new Budget(workspaceId, pinterestAppId, accountId, Category.ORG_WRITE);
    }

    public static Budget reads(String workspaceId, String pinterestAppId, String accountId) {
        return new Budget(workspaceId, pinterestAppId, accountId, Category.ORG_READ);
    }

    /** An account is of one app only, so its id tells the app, too. */
    public String key() {
        return key(accountId, category);
    }

    static String key(String accountId, Category category) {
        return accountId + "/" + category.id();
    }
}
