package io.pincast.standalone.up;

import io.pincast.standalone.UsageException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code up} was asked for.
 *
 * @param port the gateway's; the simulator, Kafka and MongoDB take the three after it
 * @param settings further {@code key=value} for every service
 */
record UpOptions(
        String host,
        int port,
        Path data,
        URI publicUrl,
        @Nullable String mongodbUri,
        @Nullable String kafka,
        @Nullable URI simulatorUrl,
        List<String> settings) {

    UpOptions {
        if (port < 1 || port > 65_532) {
            throw new UsageException("--port is from 1 to 65532: the three ports after it are used too.");
        }
        if (publicUrl.getScheme() == null || publicUrl.getHost() == null) {
            throw new UsageException(
                    "--public-url is a whole address, such as https://pins.example.com or https://example.com/pins.");
        }
        for (var setting : settings) {
            if (setting.indexOf('=') < 1) {
                throw new UsageException("--set takes KEY=VALUE, not '" + setting + "'.");
            }
        }
        settings = List.copyOf(settings);
    }

    int simulatorPort() {
        return port + 1;
    }

    int kafkaPort() {
        return port + 2;
    }

    int mongodbPort() {
        return port + 3;
    }

    Path firstSignIn() {
        return data.resolve("first-sign-in");
    }

    URI simulator() {
        return simulatorUrl == null ? URI.create("http://127.0.0.1:" + simulatorPort()) : simulatorUrl;
    }

    static Path defaultData() {
        return Path.of(System.getProperty("pincast.checkout", "."), "data")
                .toAbsolutePath()
                .normalize();
    }

    @Override
    public String toString() {
        return "UpOptions[port=" + port + ", data=" + data + ", settings=" + settings + "]";
    }
}
