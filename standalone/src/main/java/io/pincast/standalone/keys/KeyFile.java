package io.pincast.standalone.keys;

import io.pincast.auth.vault.KeyName;
import io.pincast.standalone.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A file of master keys, one a line, the first of which seals. It is always there whole. */
record KeyFile(Path path) {

    static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String nameOf(String key) {
        try {
            return KeyName.of(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException e) {
            throw new UsageException("a line of the key file is not base64.", e);
        }
    }

    List<String> read() {
        try {
            var text = Files.readString(path, StandardCharsets.UTF_8).strip();
            return Stream.of(text.split("[\\s,]+", -1)).toList();
        } catch (IOException e) {
            throw new UsageException(
                    "cannot read the master keys in " + path
                            + ". Name their file with --key-file, or the data folder with --data.",
                    e);
        }
    }

    void write(List<String> keys) {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, String.join("\n", keys) + "\n");
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UsageException("cannot write " + path + ". Check who owns it.", e);
        }
    }
}
