package io.pincast.gateway.entry.web;

import jakarta.servlet.http.HttpServletRequest;

/** The part of the path that was taken off at the door, for whoever makes a link. */
public final class PublicPath {
    private static final String ATTRIBUTE = PublicPath.class.getName();

    private PublicPath() {}

    /** {@code /mixpost}, or empty where the request came without it. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String prefix ? prefix : "";
    }

    static void mark(HttpServletRequest request, String prefix) {
        request.setAttribute(ATTRIBUTE, prefix);
    }
}
