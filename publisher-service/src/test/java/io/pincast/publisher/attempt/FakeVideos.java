package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.Setback;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of a video that Pinterest has already, unless told otherwise. */
final class FakeVideos implements Videos {
    Step next = new Step.Ready("523");

    @Nullable
    Setback refusal;

    int uploads;

    @Override
    public Step next(Held held, Publication publication, Grant grant) {
        return next;
    }

    @Override
    public Optional<Setback> upload(Held held, Publication publication, Grant grant) {
        uploads++;
        return Optional.ofNullable(refusal);
    }
}
