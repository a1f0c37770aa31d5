package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.Setback;
import java.util.Optional;

/** The steps of a video before its Pin can be made, each of which is stored once it is done. */
public interface Videos {

    /** What there is to do next for the video of a round that is held. */
    Step next(Held held, Publication publication, Grant grant);

    /**
     * Uploads it while the lane goes on with others; what comes of it is stored by whoever uploads. Returns why not; nothing where it
     * has begun.
     */
    Optional<Setback> upload(Held held, Publication publication, Grant grant);

    /** What is next. */
    sealed interface Step {
        /** A Pin can be made of it, under this id of Pinterest's. */
        record Ready(String mediaId) implements Step {}

        record ToUpload() implements Step {}

        /** Not in this round. */
        record NotNow(Setback setback) implements Step {}
    }
}
