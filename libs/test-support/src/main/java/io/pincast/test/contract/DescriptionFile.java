package io.pincast.test.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds Pinterest's description, which is not part of this repository. */
final class DescriptionFile {
    static final String VARIABLE = "PINCAST_PINTEREST_OPENAPI";

    private static final Path BESIDE_THE_CHECKOUT = Path.of("shared", "pinterest", "openapi-v5.23.0.json");

    private DescriptionFile() {}

    /**
     * The file that the variable names (relative to the checkout's root, where tests are started); where there is none, the
     * one beside the checkout, if it is there.
     */
    static Optional<Path> find(Map<String, String> environment, Path workingDirectory) {
        var start = workingDirectory.toAbsolutePath();
        var root = Objects.requireNonNullElse(checkoutRoot(start), start);
        var named =
                Optional.ofNullable(environment.get(VARIABLE))
                        .filter(name -> !name.isBlank())
                        .map(root::resolve)
                        .stream();
        var candidates = Stream.concat(named, Stream.of(root.resolveSibling(BESIDE_THE_CHECKOUT)));
        return candidates.filter(Files::isRegularFile).findFirst();
    }

    private static @Nullable Path checkoutRoot(Path start) {
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pincast")) || Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return null;
    }
}
