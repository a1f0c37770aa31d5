package io.pincast.contracts;

/** The topics, each written by one service alone. */
public final class Topics {
    public static final String DUE_POSTS = "pincast.scheduler.due-posts.v1";
    public static final String POST_EVENTS = "pincast.scheduler.post-events.v1";
    public static final String PUBLICATION_EVENTS = "pincast.publisher.publication-events.v1";
    public static final String ACCOUNT_EVENTS = "pincast.auth.account-events.v1";
    public static final String METRIC_EVENTS = "pincast.analytics.metric-events.v1";

    private Topics() {}
}
