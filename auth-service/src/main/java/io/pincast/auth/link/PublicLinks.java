package io.pincast.auth.link;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links into Pincast, as people outside reach it. A token stands behind the hash: browsers keep that part to themselves, so no
 * server and no proxy on the way logs it.
 *
 * @param publicUrl may have a path
 */
@ConfigurationProperties("pincast")
public record PublicLinks(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    public URI invitation(String token) {
        return below("/invitation#" + token);
    }

    public URI passwordReset(String token) {
        return below("/password-reset#" + token);
    }

    /** Where signing in goes on with a second factor. */
    public URI secondFactor(String challenge) {
        return below("/sign-in#" + challenge);
    }

    public URI home() {
        return below("/");
    }

    public URI below(String path) {
        return URI.create(base() + path);
    }

    /** The path without a trailing slash; empty where there is none. */
    public String path() {
        var path = URI.create(base()).getRawPath();
        return path == null ? "" : path;
    }

    /** Whether browsers come by TLS. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    private String base() {
        var text = publicUrl.toString();
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
