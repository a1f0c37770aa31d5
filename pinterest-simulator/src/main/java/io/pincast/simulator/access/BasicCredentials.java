package io.pincast.simulator.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pincast.simulator.app.App;
import io.pincast.simulator.app.Apps;
import io.pincast.simulator.token.Secrets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The app behind an HTTP Basic header: its client id and secret. */
@Component
class BasicCredentials {
    private static final String BASIC = "Basic ";
    private final Apps apps;

    BasicCredentials(Apps apps) {
        this.apps = apps;
    }

    /** Empty where the header is of another kind, or the app or its secret is wrong. */
    Optional<App> findApp(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            var plain = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim()), UTF_8);
            var colon = plain.indexOf(':');
            var hash = Secrets.hash(plain.substring(colon + 1));
            return colon < 0
                    ? Optional.empty()
                    : apps.find(plain.substring(0, colon))
                            .filter(app -> app.secretHash().equals(hash));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
