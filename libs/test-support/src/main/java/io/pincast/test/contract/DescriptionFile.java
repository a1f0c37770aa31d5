package io.pincast.test.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds Pinterest's description, which is not part of this repository. */
final class DescriptionFile {
    static final String VARIABLE = "PINCAST_PINTEREST_OPENAPI";

    private static final Path BESIDE_THE_CHECKOUT = Path.of("shared", "pinterest", "openapi-v5.23.0.json");

    private DescriptionFile() {}

    /** The file that the variable names; without the variable, the one beside the checkout, if it is there. */
    static Optional<Path> find(Map<String, String> environment, Path workingDirectory) {
        var named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            var file = Path.of(named);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(VARIABLE + " names a file that is not there: " + file);
            }
            return Optional.of(file);
        }
        var root = checkoutRoot(workingDirectory.toAbsolutePath());
        if (root == null) {
            return Optional.empty();
        }
        return Optional.of(root.resolveSibling(BESIDE_THE_CHECKOUT)).filter(Files::isRegularFile);
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
