package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.PublicationState;
import java.time.Instant;
import java.util.Optional;

/** How many publications stand where, and since when: for whoever watches that none is forgotten. Each answered by an index. */
public interface PublicationCensus {

    /** How many of a state were due before an instant; stops counting at {@code most}. */
    long countDue(PublicationState state, Instant before, int most);

    /** When the one of a state that is due the longest was due. */
    Optional<Instant> earliestDue(PublicationState state);
}
