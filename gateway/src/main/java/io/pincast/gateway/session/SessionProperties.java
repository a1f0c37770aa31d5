package io.pincast.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are traded.
 *
 * @param kept how long a traded token is used again without asking: a revoked one still works for so long. Less than the five seconds
 *     that are promised, for a trade may be under way
 */
@ConfigurationProperties("gateway.session")
public record SessionProperties(@DefaultValue("4s") Duration kept) {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    public SessionProperties {
        if (kept.isNegative() || kept.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("gateway.session.kept is 0 to 5 s, not " + kept);
        }
    }
}
