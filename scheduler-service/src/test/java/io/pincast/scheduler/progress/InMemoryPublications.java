package io.pincast.scheduler.progress;

import static java.util.Comparator.comparing;

import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Holding;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.PublicationState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All ports over a map; held to the same contract as the store. */
public final class InMemoryPublications implements PublicationStore, DuePublications, PublicationCensus, AccountQueues {
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
    public synchronized List<Due> listDue(Position after, Instant until, int limit) {
        return in(PublicationState.PLANNED)
                .filter(one -> !dueAt(one).isAfter(until) && isBehind(one, after))
                .sorted(comparing(InMemoryPublications::dueAt)
                        .thenComparing(one -> one.id().value()))
                .limit(limit)
                .map(one -> Due.of(one, dueAt(one)))
                .toList();
    }

    @Override
    public synchronized List<Publication> listByIds(Collection<PublicationId> ids) {
        // In an order of its own, as a database does.
        return ids.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(publication -> publication.id().value()))
                .toList();
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
    public synchronized long countDue(PublicationState state, Instant before, int most) {
        return in(state).filter(one -> dueAt(one).isBefore(before)).limit(most).count();
    }

    @Override
    public synchronized Optional<Instant> earliestDue(PublicationState state) {
        return in(state).map(InMemoryPublications::dueAt).min(Instant::compareTo);
    }

    @Override
    public synchronized Optional<Publication> findHeld(String afterAccountId) {
        return all.values().stream()
                .filter(Holding::isHeldForAccount)
                .filter(one -> one.target().accountId().compareTo(afterAccountId) > 0)
                .min(comparing((Publication one) -> one.target().accountId())
                        .thenComparing(one -> one.id().value()));
    }

    @Override
    public synchronized List<Publication> listHeld(String accountId, int limit) {
        return all.values().stream()
                .filter(Holding::isHeldForAccount)
                .filter(one -> one.target().accountId().equals(accountId))
                .sorted(comparing(one -> one.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Queued> listPlanned(String accountId, Instant until, int limit) {
        var planned = in(PublicationState.PLANNED)
                .filter(one -> one.target().accountId().equals(accountId))
                .filter(one -> !dueAt(one).isAfter(until))
                .sorted(comparing(InMemoryPublications::dueAt)
                        .thenComparing(one -> one.id().value()))
                .map(one -> new Queued(one.id(), dueAt(one), one.slotAt()))
                .toList();
        return planned.subList(Math.max(0, planned.size() - limit), planned.size());
    }

    @Override
    public synchronized long count(String accountId, PublicationState state, int most) {
        return all.values().stream()
                .filter(one -> one.state() == state && one.target().accountId().equals(accountId))
                .limit(most)
                .count();
    }

    private Stream<Publication> in(PublicationState state) {
        return all.values().stream().filter(one -> one.state() == state && one.dueAt() != null);
    }

    private static boolean isBehind(Publication publication, Position position) {
        var byInstant = dueAt(publication).compareTo(position.dueAt());
        return byInstant > 0 || (byInstant == 0 && publication.id().value().compareTo(position.id()) > 0);
    }

    private static Instant dueAt(Publication publication) {
        return Objects.requireNonNull(publication.dueAt());
    }
}
