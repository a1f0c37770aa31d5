package io.pincast.publisher.attempt;

import io.pincast.publisher.publication.Setback;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Videos at Pinterest, in our words. No call of these makes a Pin, so any of them may be done again. */
public interface VideoHost {

    /** Asks for a place for a video. */
    Registration register(Grant grant);

    Status status(Grant grant, String mediaId);

    /** A place, or why there is none. */
    sealed interface Registration {
        record Given(Place place) implements Registration {}

        record Refused(Setback setback) implements Registration {}
    }

    /** Where a video may go. It holds short-lived secrets: it is used at once, and neither kept nor shown. */
    interface Place {
        String mediaId();

        /** Sends the video there, streamed. Returns why it did not arrive; nothing where Pinterest has all of it. */
        Optional<Setback> send(long sizeBytes, Source source);
    }

    /** Where a video's bytes come from; opened once. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** How far Pinterest is with a video. */
    sealed interface Status {}

    /** What Pinterest says of it. */
    enum Progress implements Status {
        /** Nothing of it is there yet. */
        REGISTERED,
        PROCESSING,
        READY,
        /** Nothing will come of it; Pinterest gives no reason. */
        FAILED
    }

    /** It could not be asked. */
    record NotTold(Setback setback) implements Status {}
}
