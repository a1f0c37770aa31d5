package io.pincast.auth.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSignInFileTest {
    @TempDir
    private Path folder;

    @Test
    void isReadableByItsOwnerAloneEvenWhereAnOlderOneWasNot() throws IOException {
        var path = folder.resolve("data").resolve("first-sign-in");
        Files.createDirectories(path.getParent());
        Files.writeString(path, "an older one");
        var file = file(path);
        file.write(path, "admin@pincast.local", "secret");
        assertThat(Files.readAllLines(path)).containsExactly("email=admin@pincast.local", "password=secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        try (var left = Files.list(path.getParent())) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void goesOnlyWithThePersonItTellsOf() throws IOException {
        var path = folder.resolve("first-sign-in");
        var file = file(path);
        file.write(path, "admin@pincast.local", "secret");
        file.remove("another@pincast.local");
        assertThat(path).exists();
        file.remove("admin@pincast.local");
        assertThat(path).doesNotExist();
        file.remove("admin@pincast.local");
    }

    private static FirstSignInFile file(Path path) {
        return new FirstSignInFile(new FirstSignInProperties(path, "admin@pincast.local"));
    }
}
