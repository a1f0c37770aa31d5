package io.pincast.auth.token;

import io.pincast.auth.vault.Vault;
import io.pincast.defaults.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys that sign, and those that still verify. Every replica reads them anew every few seconds, and looks again where it meets one that
 * it does not know.
 */
@Component
public class SigningKeys {
    private static final Duration CURRENT = Duration.ofSeconds(10);
    /** A stranger's made-up key ids do not make us read without end. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** Clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final SigningKeyStore store;
    private final KeyMaker maker;
    private final Vault vault;
    private final TokenProperties properties;
    private final Ids ids;
    private final Clock clock;
    private volatile View view = new View(List.of(), Instant.EPOCH);

    SigningKeys(SigningKeyStore store, KeyMaker maker, Vault vault, TokenProperties properties, Ids ids, Clock clock) {
        this.store = store;
        this.maker = maker;
        this.vault = vault;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** The key that signs now; made where there is none yet. */
    public SigningKey current() {
        var now = clock.instant();
        return signing(keys(CURRENT), now).orElseGet(() -> {
            rotate();
            return signing(keys(Duration.ZERO), now).orElseThrow(() -> new IllegalStateException("no signing key"));
        });
    }

    /** All keys by which a token may be verified: those that signed lately, and those about to. */
    public List<SigningKey> published() {
        return keys(CURRENT);
    }

    /** The same, read anew where the id is not among them. */
    public List<SigningKey> publishedWith(String id) {
        var known = keys(CURRENT);
        return known.stream().anyMatch(key -> key.id().equals(id)) ? known : keys(LOOK_AGAIN);
    }

    /** Makes the next key when it is time, and forgets those whose tokens are all dead. */
    void rotate() {
        var now = clock.instant();
        var keys = store.list();
        if (keys.isEmpty()) {
            add(1, now);
        } else if (!now.isBefore(
                keys.getLast().signsFrom().plus(properties.keyAge()).minus(properties.announce()))) {
            add(keys.getLast().generation() + 1, now.plus(properties.announce()));
        }
        keys.stream()
                .filter(key -> !key.signsFrom()
                        .plus(properties.serviceLifetime())
                        .plus(MARGIN)
                        .isAfter(now))
                .max(Comparator.comparingLong(SigningKey::generation))
                .ifPresent(settled -> store.deleteBefore(settled.generation()));
        keys(Duration.ZERO);
    }

    private void add(long generation, Instant signsFrom) {
        var id = ids.nextText();
        var pair = maker.make(id);
        var hidden = vault.seal(SigningKey.privatePlace(id), pair.privateJwk());
        store.insert(new SigningKey(id, generation, pair.publicJwk(), hidden, signsFrom));
    }

    private static Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .max(Comparator.comparingLong(SigningKey::generation));
    }

    private List<SigningKey> keys(Duration oldest) {
        var now = clock.instant();
        var known = view;
        if (now.isBefore(known.readAt().plus(oldest))) {
            return known.keys();
        }
        var read = new View(store.list(), now);
        view = read;
        return read.keys();
    }

    private record View(List<SigningKey> keys, Instant readAt) {}
}
