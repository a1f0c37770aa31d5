package io.pincast.publisher.video;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How videos are brought to Pinterest.
 *
 * @param atOnce how many one replica uploads at the same time
 * @param uploadWithin the longest upload; 2 GB within an hour are 600 KB a second
 * @param processingWithin the longest that Pinterest may work on one; an hour was seen
 * @param firstLook how long after the upload Pinterest is asked first; then at growing intervals
 * @param looks the longest between two of them
 */
@ConfigurationProperties("publisher.video")
public record VideoProperties(
        @DefaultValue("2") int atOnce,
        @DefaultValue("1h") Duration uploadWithin,
        @DefaultValue("3h") Duration processingWithin,
        @DefaultValue("5s") Duration firstLook,
        @DefaultValue("2m") Duration looks) {

    public VideoProperties {
        if (atOnce < 1) {
            throw new IllegalArgumentException("publisher.video.at-once must be at least 1");
        }
        if (!uploadWithin.isPositive() || !processingWithin.isPositive() || !firstLook.isPositive()) {
            throw new IllegalArgumentException(
                    "publisher.video.upload-within, processing-within and first-look must be longer than nothing");
        }
        if (looks.compareTo(firstLook) < 0) {
            throw new IllegalArgumentException("publisher.video.looks must not be shorter than first-look");
        }
    }
}
