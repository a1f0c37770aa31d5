package io.pincast.auth.firstsignin;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The file with the first administrator's sign-in: two lines, readable by its owner alone, gone after the first change of the password. */
@Component
public class FirstSignInFile {
    private static final Logger log = LoggerFactory.getLogger(FirstSignInFile.class);
    private final FirstSignInProperties properties;

    FirstSignInFile(FirstSignInProperties properties) {
        this.properties = properties;
    }

    /** Writes the whole file or none. */
    void write(Path file, String email, String password) throws IOException {
        var whole = file.toAbsolutePath();
        var folder = whole.getParent();
        if (folder == null) {
            throw new IOException(file + " is not a file in a folder");
        }
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, ".first-sign-in", "", ownerOnly(folder));
        Files.writeString(fresh, "email=" + email + "\npassword=" + password + "\n");
        try {
            Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the file if it tells of this person; one that is gone already is no error. */
    public void remove(String email) {
        Optional.ofNullable(properties.firstSignInFile()).ifPresent(file -> {
            try {
                if (Files.exists(file) && Files.readAllLines(file).contains("email=" + email)) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                log.warn(
                        "{} holds a password that is no longer right, but cannot be removed: remove it by hand",
                        file,
                        e);
            }
        });
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
