package io.pincast.simulator.settings;

import java.time.Duration;

/**
 * How videos are taken in.
 *
 * @param processing from the upload's end to {@code succeeded} or {@code failed}
 * @param uploadLifetime how long the parameters of an upload are good for
 * @param maximumBytes of one video
 * @param inSandbox whether the sandbox takes videos: the API description says yes, Pinterest's guide says no
 */
public record MediaSettings(Duration processing, Duration uploadLifetime, long maximumBytes, boolean inSandbox) {
    public static final MediaSettings DEFAULT =
            new MediaSettings(Duration.ofSeconds(5), Duration.ofHours(1), 2L << 30, true);

    public MediaSettings withProcessing(Duration value) {
        return new MediaSettings(value, uploadLifetime, maximumBytes, inSandbox);
    }
}
