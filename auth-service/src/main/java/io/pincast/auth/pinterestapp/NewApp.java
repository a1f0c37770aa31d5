package io.pincast.auth.pinterestapp;

/** What a person enters of an app. */
public record NewApp(String name, String appId, String appSecret, Environment environment, AccessTier accessTier) {

    @Override
    public String toString() {
        return "NewApp[" + environment + ", " + appId + "]";
    }
}
