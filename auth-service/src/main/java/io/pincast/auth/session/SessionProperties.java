package io.pincast.auth.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one stays signed in.
 *
 * @param idle after the last use
 * @param longest after signing in, however much it is used
 */
@ConfigurationProperties("auth.session")
record SessionProperties(
        @DefaultValue("30d") Duration idle,
        @DefaultValue("90d") Duration longest) {

    SessionProperties {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0 || longest.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "auth.session.idle is a minute at least, and auth.session.longest not less than it");
        }
    }
}
