package io.pincast.publisher.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ledger in memory; the contract holds it to what the real one does. */
public class InMemoryLedgerStore implements LedgerStore {
    private final Map<String, Publication> publications = new LinkedHashMap<>();
    private final List<Fact> told = new ArrayList<>();

    @Override
    public synchronized Optional<Publication> find(String publicationId) {
        return Optional.ofNullable(publications.get(publicationId));
    }

    @Override
    public synchronized Written insert(Decision.Insert insert) {
        var publication = insert.publication();
        if (publications.containsKey(publication.id())) {
            return Written.OVERTAKEN;
        }
        return put(publication, insert.facts());
    }

    @Override
    public synchronized Written change(Decision.Change change) {
        var stored = publications.get(change.before().id());
        if (stored == null || !isAsItWas(stored, change.before())) {
            return Written.OVERTAKEN;
        }
        return put(change.after(), change.facts());
    }

    private static boolean isAsItWas(Publication stored, Publication before) {
        return stored.round() == before.round()
                && stored.state() == before.state()
                && stored.epoch() == before.epoch()
                && stored.version() == before.version();
    }

    private Written put(Publication publication, List<Fact> facts) {
        var keyTaken = publications.values().stream()
                .anyMatch(other -> !other.id().equals(publication.id())
                        && other.activeKey().equals(publication.activeKey()));
        if (keyTaken) {
            return Written.CONTENT_UNDER_WAY;
        }
        publications.put(publication.id(), publication);
        told.addAll(facts);
        return Written.DONE;
    }

    @Override
    public synchronized List<Publication> findOpenWork(Instant from, Instant now, int limit) {
        return publications.values().stream()
                .filter(publication -> publication.times().actAt() != null
                        && !publication.times().actAt().isBefore(from)
                        && !publication.times().actAt().isAfter(now))
                .sorted(Comparator.comparing(publication ->
                        Objects.requireNonNull(publication.times().actAt())))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Set<String> findPinsOfOthers(
            String accountId, Collection<String> pinIds, String publicationId) {
        return publications.values().stream()
                .filter(publication -> publication.subject().accountId().equals(accountId)
                        && !publication.id().equals(publicationId))
                .flatMap(publication -> publication.pinId().stream())
                .filter(pinIds::contains)
                .collect(Collectors.toSet());
    }

    /** Everything that was told, in order. */
    public synchronized List<Fact> told() {
        return List.copyOf(told);
    }
}
