package io.pincast.scheduler.video;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What videos are taken: Pinterest's help pages say up to 2 GB, 4 seconds to 15 minutes, and 1:2 to 1.91:1.
 *
 * @param mostMegabytes of a file
 * @param narrowest width divided by height
 * @param widest width divided by height
 */
@ConfigurationProperties("scheduler.video")
public record VideoProperties(
        @DefaultValue("2048") int mostMegabytes,
        @DefaultValue("4s") Duration shortest,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("0.5") double narrowest,
        @DefaultValue("1.91") double widest) {

    long mostBytes() {
        return mostMegabytes * 1024L * 1024L;
    }
}
