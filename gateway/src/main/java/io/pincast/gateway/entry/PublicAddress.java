package io.pincast.gateway.entry;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach Pincast.
 *
 * @param publicUrl absolute; may have a path, under which everything is then served as well as at {@code /}
 */
@ConfigurationProperties("pincast")
public record PublicAddress(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public PublicAddress {
        if (publicUrl.getHost() == null || publicUrl.getRawQuery() != null || publicUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "pincast.public-url must be an absolute address without query, such as https://pins.example.com, not "
                            + publicUrl);
        }
    }

    /** The path without a trailing slash; empty where the public URL has none. */
    public String path() {
        var path = publicUrl.getRawPath() == null ? "" : publicUrl.getRawPath();
        var end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Whether browsers come by TLS. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
