package io.pincast.auth.pinterestapp;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach this installation.
 *
 * @param publicUrl without a slash at the end; it may have a path
 */
@ConfigurationProperties("pincast")
public record PublicAddress(URI publicUrl) {

    public PublicAddress {
        if (publicUrl.getHost() == null || publicUrl.getRawQuery() != null || publicUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "pincast.public-url is an address such as https://pins.example.com/pincast");
        }
    }

    /** Where Pinterest sends people back to; to be registered with the app, exactly so. */
    public URI redirectUri() {
        var base = publicUrl.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/callback/pinterest");
    }
}
