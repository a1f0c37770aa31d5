package io.pincast.simulator;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration of the running simulator.
 *
 * @param folder where the data are kept; absent: in memory only
 */
@ConfigurationProperties("simulator")
record SimulatorProperties(@Nullable Path folder) {}
