package io.pincast.publisher.attempt.pinterest;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Pinterest is, and when it counts as being in trouble.
 *
 * @param endpoints by environment, in lower case
 */
@ConfigurationProperties("pincast.pinterest")
record PinterestProperties(
        Map<String, Endpoint> endpoints, @DefaultValue Circuit circuit) {

    /** The addresses of one environment. */
    record Endpoint(URI api, URI authorize) {}

    /**
     * When nothing more is sent for a while.
     *
     * @param window how many of the last calls are looked at
     * @param memory how old they may be
     * @param atLeast how many there must have been
     * @param failurePercent how many of a hundred of an account's calls, and of the accounts, are in trouble then
     * @param pause how long nothing is sent then; up to eight times as long where it goes on
     * @param probes how many calls at once find out whether it has recovered
     */
    record Circuit(
            @DefaultValue("20") int window,
            @DefaultValue("5m") Duration memory,
            @DefaultValue("10") int atLeast,
            @DefaultValue("60") int failurePercent,
            @DefaultValue("15s") Duration pause,
            @DefaultValue("2") int probes) {}
}
