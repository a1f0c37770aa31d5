package io.pincast.scheduler.progress;

import static java.util.Comparator.comparing;

import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Both ports over a map; held to the same contract as the store. */
public final class InMemoryPublications implements PublicationStore, DuePublications {
    private final Map<PublicationId, Publication> all = new LinkedHashMap<>();

    @Override
    public synchronized Optional<Publication> find(PublicationId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized List<Publication> listOfPosts(Collection<PostId> posts) {
        return all.values().stream().filter(one -> posts.contains(one.postId())).toList();
    }

    @Override
    public synchronized boolean apply(Decision decision) {
        var after = decision.after();
        var before = decision.before();
        var stored = all.get(after.id());
        var holds = before == null ? stored == null : stored != null && stored.version() == before.version();
        if (holds) {
            all.put(after.id(), after);
        }
        return holds;
    }

    @Override
    public synchronized List<Due> listDue(Instant until, int limit) {
        return planned()
                .filter(one -> !dueAt(one).isAfter(until))
                .sorted(comparing(InMemoryPublications::dueAt))
                .limit(limit)
                .map(one -> new Due(one.id(), one.version(), dueAt(one)))
                .toList();
    }

    @Override
    public synchronized List<Publication> listByIds(Collection<PublicationId> ids) {
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized Set<PublicationId> claim(String claimId, List<Decision> claims) {
        var won = new HashSet<PublicationId>();
        claims.stream()
                .filter(this::apply)
                .forEach(claim -> won.add(claim.after().id()));
        return won;
    }

    @Override
    public synchronized int applyAll(List<Decision> decisions) {
        return (int) decisions.stream().filter(this::apply).count();
    }

    @Override
    public synchronized List<Publication> listLapsed(Instant now, int limit) {
        return all.values().stream()
                .filter(one -> one.actAt() != null && !one.actAt().isAfter(now))
                .sorted(comparing(one -> Objects.requireNonNull(one.actAt())))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long countOverdue(Instant before, int most) {
        return planned().filter(one -> dueAt(one).isBefore(before)).limit(most).count();
    }

    private Stream<Publication> planned() {
        return all.values().stream().filter(one -> one.state() == PublicationState.PLANNED && one.dueAt() != null);
    }

    private static Instant dueAt(Publication publication) {
        return Objects.requireNonNull(publication.dueAt());
    }
}
