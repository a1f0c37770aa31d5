package io.pincast.auth.pinterestapp;

/** By what Pinterest knows an app, in plain: made for one call, and kept nowhere. */
public record AppKeys(Environment environment, String appId, String appSecret) {

    @Override
    public String toString() {
        return "AppKeys[" + environment + ", " + appId + "]";
    }
}
