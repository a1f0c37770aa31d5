package io.pincast.pinterest.client.analytics;

/** Where people looked (parameter {@code app_types}). */
public enum AppType {
    ALL,
    MOBILE,
    TABLET,
    WEB
}
