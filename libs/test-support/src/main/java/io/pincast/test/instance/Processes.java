package io.pincast.test.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Starts what {@code ./pincast} starts, as processes of their own. */
public final class Processes {

    private Processes() {}

    /** Runs the built program with these arguments; what it prints goes to a file. */
    public static Process start(Path output, List<String> arguments) {
        return start(output, false, arguments);
    }

    static Process start(Path output, boolean fullSpeed, List<String> arguments) {
        return start(output, fullSpeed, 448, arguments);
    }

    static Process start(Path output, boolean fullSpeed, int heapMegabytes, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-Xss512k",
                // Tests start often and run short; what is measured runs with the whole compiler.
                fullSpeed ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                program().toString()));
        command.addAll(arguments);
        try {
            Files.createDirectories(output.getParent());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a started program says so; fails with all that it printed where it ended instead. */
    public static void awaitLine(Process process, Path output, String line) {
        Awaitility.await(line)
                .atMost(90, TimeUnit.SECONDS)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> {
                    var printed = Files.exists(output) ? Files.readString(output) : "";
                    if (printed.contains(line)) {
                        return true;
                    }
                    if (!process.isAlive()) {
                        throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + printed);
                    }
                    return false;
                });
    }

    /** The first of four free ports in a row. */
    public static int freePorts() {
        for (var attempt = 0; attempt < 100; attempt++) {
            try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var first = probe.getLocalPort();
                if (first < 65_000 && areFree(first + 1, first + 2, first + 3)) {
                    return first;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("no four free ports in a row");
    }

    private static boolean areFree(int... ports) {
        for (var port : ports) {
            try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.getLocalPort();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    private static Path program() {
        var folder = checkout().resolve("standalone/target/app");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("nothing built in " + folder + ": run ./pincast build"));
        } catch (IOException e) {
            throw new IllegalStateException("nothing built in " + folder + ": run ./pincast build", e);
        }
    }

    public static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("pincast"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not in a checkout");
        }
        return folder;
    }
}
