package io.pincast.chaos.plan;

/** What a post shows. */
public enum Kind {
    IMAGE,
    CAROUSEL,
    VIDEO
}
