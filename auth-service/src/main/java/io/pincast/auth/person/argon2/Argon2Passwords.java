package io.pincast.auth.person.argon2;

import io.pincast.auth.person.Passwords;
import io.pincast.auth.secret.Secrets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes, the least that OWASP's cheat sheet on password storage asks for. Not more than a few at
 * once: sign-ins that come in a crowd wait instead of taking all memory.
 */
@Component
class Argon2Passwords implements Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final CompletableFuture<String> decoy;

    Argon2Passwords(Secrets secrets) {
        decoy = CompletableFuture.supplyAsync(() -> hash(secrets.random("")), Thread::startVirtualThread);
    }

    @Override
    public String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public String decoy() {
        return decoy.join();
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
