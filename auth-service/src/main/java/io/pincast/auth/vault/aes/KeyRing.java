package io.pincast.auth.vault.aes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The master keys: the first one seals, all of them open. Where they come from a file, it is read again when it changes, and at once
 * when a secret lies under a key that is not among them: then another replica has seen the new file first.
 */
@Component
class KeyRing {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final String FILE = "pincast.vault.key-file";
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private final VaultProperties properties;
    private volatile Keys keys;
    private volatile long readAt = System.nanoTime();

    KeyRing(VaultProperties properties) {
        this.properties = properties;
        this.keys = properties.isFile()
                ? Keys.of(FILE, read(properties.keyFile()))
                : Keys.of("pincast.vault.master-key", properties.given());
    }

    MasterKey current() {
        readAgain(PAUSE);
        return keys.current();
    }

    Set<String> ids() {
        readAgain(PAUSE);
        return Set.copyOf(keys.byId().keySet());
    }

    Optional<MasterKey> find(String id) {
        var known = keys.byId().get(id);
        if (known == null) {
            readAgain(0);
            known = keys.byId().get(id);
        }
        return Optional.ofNullable(known);
    }

    private void readAgain(long pause) {
        if (!properties.isFile() || System.nanoTime() - readAt < pause) {
            return;
        }
        readAt = System.nanoTime();
        try {
            var fresh = Keys.of(FILE, read(properties.keyFile()));
            if (!fresh.inOrder().equals(keys.inOrder())) {
                log.info("master keys are now {}, the first of which seals", fresh.inOrder());
                keys = fresh;
            }
        } catch (IllegalArgumentException e) {
            log.error("the master keys stay as they were: {}", e.getMessage());
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "pincast.vault.key-file " + file + " cannot be read. It holds one key a line, 32 bytes in base64"
                            + " (openssl rand -base64 32); the first one seals.",
                    e);
        }
    }

    /** In the order in which they are given. */
    private record Keys(MasterKey current, Map<String, MasterKey> byId) {

        static Keys of(String property, String text) {
            var keys = Stream.of(text.strip().split("[\\s,]+", -1))
                    .map(word -> MasterKey.of(property, word))
                    .toList();
            var byId = new LinkedHashMap<String, MasterKey>();
            keys.forEach(key -> byId.putIfAbsent(key.id(), key));
            return new Keys(keys.getFirst(), byId);
        }

        String inOrder() {
            return String.join(", ", byId.keySet());
        }
    }
}
