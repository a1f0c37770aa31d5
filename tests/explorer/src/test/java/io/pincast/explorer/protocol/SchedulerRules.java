package io.pincast.explorer.protocol;

import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Planning.Wish;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.Resolution;
import java.util.Optional;

/** S1 to S7, at {@link Ticks#NOW}. */
public interface SchedulerRules {
    Publication plan(Wish wish);

    Optional<Decision> change(Publication publication, Wish wish);

    Optional<Decision> claim(Publication publication, Publication.Claim claim);

    Optional<Decision> mark(Publication publication);

    Optional<Decision> heal(Publication publication);

    Optional<Decision> release(Publication publication, Publication.Claim claim);

    Optional<Decision> answer(Publication publication, Answer answer);

    Optional<Decision> resolve(Publication publication, Resolution resolution);
}
