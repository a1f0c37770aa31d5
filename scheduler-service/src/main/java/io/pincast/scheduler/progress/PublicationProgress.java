package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Answering;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import io.pincast.scheduler.publication.Resolution;
import io.pincast.scheduler.publication.Resolving;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Decides, stores, acts: and decides anew where somebody else was faster. */
@Service
public class PublicationProgress {
    private static final Logger log = LoggerFactory.getLogger(PublicationProgress.class);
    /** When an unanswered revocation or resolution is sent again first. Carries no safety. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final PublicationStore publications;
    private final PublicationOrders orders;
    private final DueWatch watch;
    private final ClaimMetrics metrics;
    private final Clock clock;

    public PublicationProgress(
            PublicationStore publications,
            PublicationOrders orders,
            DueWatch watch,
            ClaimMetrics metrics,
            Clock clock) {
        this.publications = publications;
        this.orders = orders;
        this.watch = watch;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes the publisher's answer. Taking it twice changes nothing. */
    public void answer(PublicationId id, Answer answer) {
        var changed = decide(id, (publication, now) -> Answering.on(publication, answer, now));
        if (changed.isEmpty() && publications.find(id).isEmpty()) {
            log.warn("an answer about publication {}, which is not known here", id);
        }
    }

    /**
     * Writes what a post says of one target.
     *
     * @return the publication as it is now, and whether the wish came in time
     */
    public Planned plan(Planning.Wish wish) {
        while (true) {
            var found = publications.find(wish.publicationId()).orElse(null);
            var decision = Planning.on(found, wish, AGAIN, clock.instant());
            if (decision.isEmpty()) {
                return new Planned(
                        Optional.ofNullable(found).orElseThrow(), found != null && found.revision() >= wish.revision());
            }
            if (apply(decision.get())) {
                return new Planned(decision.get().after(), true);
            }
        }
    }

    /** Takes a person's decision; nothing where the publication is not in a state for it. */
    public Optional<Publication> resolve(PublicationId id, Resolution resolution) {
        return decide(id, (publication, now) -> Resolving.on(publication, resolution, AGAIN, now));
    }

    private Optional<Publication> decide(
            PublicationId id, BiFunction<Publication, Instant, Optional<Decision>> decide) {
        while (true) {
            var decision = publications.find(id).flatMap(found -> decide.apply(found, clock.instant()));
            if (decision.isEmpty()) {
                return Optional.empty();
            }
            if (apply(decision.get())) {
                return Optional.of(decision.get().after());
            }
        }
    }

    /**
     * Stores a decision if it still holds, and does what follows from it; but for {@code SEND_DUE}, which the dispatcher times.
     *
     * @return whether it still held
     */
    public boolean apply(Decision decision) {
        if (!publications.apply(decision)) {
            return false;
        }
        metrics.applied(decision);
        decision.effects().forEach(effect -> act(effect, decision.after()));
        return true;
    }

    private void act(Decision.Effect effect, Publication publication) {
        switch (effect) {
            case WATCH -> watch.planned(publication);
            case SEND_REVOCATION -> sent(orders.revocation(publication), effect, publication);
            case SEND_RESOLUTION -> sent(orders.resolution(publication), effect, publication);
            case SEND_DUE -> log.debug("publication {} is the dispatcher's to send", publication.id());
        }
    }

    private static void sent(CompletableFuture<Void> sending, Decision.Effect effect, Publication publication) {
        var _ = sending.whenComplete((done, failure) -> {
            if (failure != null) {
                log.warn(
                        "{} of publication {} waits to be sent again: {}",
                        effect,
                        publication.id(),
                        failure.toString());
            }
        });
    }

    /** A publication after a wish. */
    public record Planned(Publication publication, boolean inTime) {}
}
