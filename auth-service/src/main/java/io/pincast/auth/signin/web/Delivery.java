package io.pincast.auth.signin.web;

/** How a session's token reaches whoever signs in. */
public enum Delivery {
    /** In the answer, for programs. */
    TOKEN,
    /** In a cookie that scripts cannot read, for browsers. */
    COOKIE
}
