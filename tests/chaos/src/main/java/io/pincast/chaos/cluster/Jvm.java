package io.pincast.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * How a JVM is started here: small, without the second compiler, and with what such a JVM loads at its start laid out beforehand.
 * That saves two of its six seconds of processor time, and a run starts many.
 */
final class Jvm {
    private static final String SERVICE = "io.pincast.chaos.process.ServiceProcess";
    private final String classPath = Layout.classPath();
    private final Path cache = Layout.target().resolve("start.aot");

    /** The command for one of our mains. */
    List<String> command(String main, int megabytes, List<String> arguments) {
        var command = options(megabytes);
        if (Files.exists(cache)) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:disable"));
        }
        return with(command, main, arguments);
    }

    private static List<String> options(int megabytes) {
        return new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + megabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
    }

    private List<String> with(List<String> options, String main, List<String> arguments) {
        options.addAll(List.of("-cp", classPath, main));
        options.addAll(arguments);
        return options;
    }

    /** Lays out, once for these jars, what a service loads at its start. */
    void prepare(Path log) {
        try {
            if (Files.exists(cache) && isNewest(cache)) {
                return;
            }
            Files.deleteIfExists(cache);
            var options = options(160);
            options.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
            var process = new ProcessBuilder(with(options, SERVICE, List.of("publisher-service", "--server.port=0")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            // Without it everything is only slower: so its end is waited for, and no more is asked.
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isNewest(Path file) throws IOException {
        var made = Files.getLastModifiedTime(file);
        for (var jars = new StringTokenizer(classPath, ":"); jars.hasMoreTokens(); ) {
            if (Files.getLastModifiedTime(Path.of(jars.nextToken())).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }
}
