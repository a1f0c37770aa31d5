package io.pincast.auth.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When tokens are renewed.
 *
 * @param share of its life after which an access token is renewed; 30 days make that 22
 * @param jitter up to this share less, so that accounts connected together are not renewed together
 * @param lease how long one replica may take over it; longer than the longest call to Pinterest
 * @param poll how often to look for tokens that are due
 * @param patience how long a service that wants a token waits for its renewal
 */
@ConfigurationProperties("auth.refresh")
public record RefreshProperties(
        @DefaultValue("0.75") double share,
        @DefaultValue("0.1") double jitter,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("30s") Duration poll,
        @DefaultValue("10s") Duration patience) {

    public RefreshProperties {
        if (share <= 0 || share >= 1 || jitter < 0 || jitter >= share) {
            throw new IllegalArgumentException(
                    "auth.refresh.share lies between 0 and 1, auth.refresh.jitter between 0 and it");
        }
        if (lease.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("auth.refresh.lease is a second at least");
        }
    }
}
