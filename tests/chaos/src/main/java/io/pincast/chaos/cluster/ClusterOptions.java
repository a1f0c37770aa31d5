package io.pincast.chaos.cluster;

import io.pincast.chaos.mutant.Mutant;
import java.nio.file.Path;
import java.util.List;

/**
 * What differs from run to run.
 *
 * @param folder for data and logs
 * @param pointsPort where replicas ask at named points
 * @param publisherSettings beyond the scaled timers
 */
public record ClusterOptions(Path folder, Mutant mutant, int pointsPort, List<String> publisherSettings) {
    public ClusterOptions {
        publisherSettings = List.copyOf(publisherSettings);
    }
}
