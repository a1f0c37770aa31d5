package io.pincast.pinterest.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main method of the tests in a JVM of its own, for what is decided when a JVM starts. */
final class ChildJvm {
    private ChildJvm() {}

    /** What it printed; fails unless it ended well within two minutes. */
    static String run(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!child.waitFor(2, TimeUnit.MINUTES) || child.exitValue() != 0) {
                throw new AssertionError("the child JVM failed: " + printed);
            }
            return printed;
        } finally {
            child.destroyForcibly();
        }
    }
}
