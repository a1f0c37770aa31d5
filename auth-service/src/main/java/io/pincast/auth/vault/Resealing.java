package io.pincast.auth.vault;

import io.pincast.auth.background.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts everything under the current master key, while all goes on: a secret is replaced only where it is still the one that was
 * read. Any number of replicas may be at it.
 */
@Component
public class Resealing implements Chore {
    private static final Logger log = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 100;
    /** With one key there is nothing to do, and a look now and then is enough. */
    private static final Duration SELDOM = Duration.ofMinutes(10);

    private final Vault vault;
    private final SealedRecords records;
    private final List<SealedPlace> places;
    private final ResealProperties properties;
    private final Clock clock;
    private volatile @Nullable VaultState state;
    private volatile @Nullable String current;
    private volatile Instant currentSince = Instant.EPOCH;

    Resealing(Vault vault, SealedRecords records, List<SealedPlace> places, ResealProperties properties, Clock clock) {
        this.vault = vault;
        this.records = records;
        this.places = List.copyOf(places);
        this.properties = properties;
        this.clock = clock;
    }

    /** What was found at the last look; empty before the first. */
    public Optional<VaultState> state() {
        return Optional.ofNullable(state);
    }

    @Override
    public String name() {
        return "seal-anew";
    }

    @Override
    public Duration pause() {
        return properties.poll();
    }

    /** Whoever starts with another key than was sealed with is told at once. */
    @Override
    public boolean beforeServing() {
        return true;
    }

    @Override
    public void run() {
        var keys = vault.keyIds();
        var now = clock.instant();
        noteCurrent(now);
        var last = state;
        if (last != null
                && keys.size() == 1
                && last.known().equals(keys)
                && now.isBefore(last.at().plus(SELDOM))) {
            return;
        }
        places.forEach(this::resealAll);
        look(now);
    }

    private void noteCurrent(Instant now) {
        var key = vault.currentKeyId();
        if (!key.equals(current)) {
            current = key;
            currentSince = now;
        }
    }

    private void resealAll(SealedPlace place) {
        var to = vault.currentKeyId();
        for (var from : vault.keyIds()) {
            if (!from.equals(to)) {
                var done = reseal(place, from);
                if (done > 0) {
                    log.info("{} secrets of {} moved from master key {} to {}", done, place.collection(), from, to);
                }
            }
        }
    }

    private int reseal(SealedPlace place, String from) {
        var done = 0;
        while (true) {
            var found = records.listUnder(place, from, BATCH);
            var before = done;
            for (var one : found) {
                done += reseal(place, one) ? 1 : 0;
            }
            // Those that somebody changed meanwhile come with the next run.
            if (found.size() < BATCH || done == before) {
                return done;
            }
        }
    }

    /** One that is damaged must not keep the others under the old key. */
    private boolean reseal(SealedPlace place, SealedRecords.Found one) {
        try {
            return records.replace(place, one, vault.reseal(place.placeOf(one.id()), one.secret()));
        } catch (VaultException e) {
            log.error("a secret stays under its old master key: {}", e.getMessage());
            return false;
        }
    }

    private void look(Instant now) {
        var counts = new HashMap<String, Long>();
        for (var place : places) {
            records.countByKey(place).forEach((key, count) -> counts.merge(key, count, Long::sum));
        }
        var settled = !now.isBefore(currentSince.plus(properties.settle()));
        var seen = new VaultState(now, vault.currentKeyId(), vault.keyIds(), counts, settled);
        var before = state;
        if (!seen.missing().isEmpty() && (before == null || !before.missing().equals(seen.missing()))) {
            log.error("{}", LostKey.words(seen));
        }
        state = seen;
    }
}
