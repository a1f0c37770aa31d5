package io.pincast.chaos.cluster;

import io.pincast.test.instance.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where what was built lies. */
final class Layout {

    private Layout() {}

    static Path target() {
        return Processes.checkout().resolve("tests/chaos/target");
    }

    /** Jars only, in an order that does not change: what a JVM has loaded before is kept for exactly this path. */
    static String classPath() {
        try (var own = Files.list(target());
                var libraries = Files.list(target().resolve("lib"))) {
            return Stream.concat(own.filter(Layout::isOurs).sorted(), libraries.sorted())
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new IllegalStateException("nothing built in " + target() + ": run ./pincast chaos --help", e);
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("chaos-tests-") && name.endsWith(".jar");
    }
}
