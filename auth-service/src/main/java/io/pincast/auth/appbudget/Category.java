package io.pincast.auth.appbudget;

/** Pinterest's rate categories, as far as Pincast calls them. */
public enum Category {
    /** Pins, boards and media: making and changing. */
    ORG_WRITE,
    /** Reading them, and asking for tokens. */
    ORG_READ,
    ORG_ANALYTICS
}
