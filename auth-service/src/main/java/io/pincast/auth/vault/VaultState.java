package io.pincast.auth.vault;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lay under which master key when it was last looked.
 *
 * @param current the key that seals
 * @param known all keys that open something here
 * @param counts how many secrets lie under each key
 * @param settled whether nobody can still be at work with what lay under another key before
 */
public record VaultState(Instant at, String current, Set<String> known, Map<String, Long> counts, boolean settled) {

    public VaultState {
        known = Set.copyOf(known);
        counts = Map.copyOf(counts);
    }

    /** Keys that nobody here has, though secrets lie under them. */
    public Set<String> missing() {
        var missing = new TreeSet<>(counts.keySet());
        missing.removeAll(known);
        return missing;
    }

    /** Keys that nothing lies under any more, so that they may go. */
    public Set<String> retirable() {
        var old = new TreeSet<>(known);
        old.remove(current);
        old.removeIf(key -> !settled || counts.getOrDefault(key, 0L) > 0);
        return old;
    }
}
