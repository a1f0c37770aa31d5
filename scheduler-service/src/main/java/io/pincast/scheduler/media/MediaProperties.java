package io.pincast.scheduler.media;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What images are taken.
 *
 * @param mostMegabytes of a file; Pinterest's help pages say 20 MB for images
 * @param shortestSide in pixels; below it nobody would see anything. Pinterest's own least size is not documented and is
 *     enforced by Pinterest alone
 * @param mostMegapixels refused before anything is decoded
 */
@ConfigurationProperties("scheduler.media")
public record MediaProperties(
        @DefaultValue("20") int mostMegabytes,
        @DefaultValue("20") int shortestSide,
        @DefaultValue("60") int mostMegapixels) {

    long mostBytes() {
        return mostMegabytes * 1024L * 1024L;
    }
}
