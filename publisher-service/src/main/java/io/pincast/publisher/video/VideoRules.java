package io.pincast.publisher.video;

import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Happening;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.PublicationState;
import io.pincast.publisher.ledger.Transition;
import io.pincast.publisher.ledger.VideoUpload;
import io.pincast.publisher.publication.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a step of a video makes of its publication. All of it happens before arming, so none of it can make a Pin; whoever no longer
 * holds the round writes nothing.
 */
public final class VideoRules {
    private final Timers timers;

    public VideoRules(Timers timers) {
        this.timers = timers;
    }

    /** How far its video is; one of another file, which an edit brought between two rounds, begins anew. */
    static VideoUpload of(Publication publication) {
        var wanted = publication.requireOrder().content().video().orElseThrow().sha256();
        var known = publication.history().video();
        return known != null && known.sha256().equals(wanted) ? known : new VideoUpload(wanted, null, null, null, 0);
    }

    /** Pinterest gave it an id. */
    public Decision registered(Optional<Publication> known, Held held, String mediaId, Instant now) {
        return heldOf(known, held)
                .map(publication -> step(publication, upload -> upload.registered(mediaId), now)
                        .decide())
                .orElseGet(VideoRules::notMine);
    }

    /** Pinterest has all of it. */
    public Decision uploaded(
            Optional<Publication> known, Held held, String mediaId, long sizeBytes, Duration lasted, Instant now) {
        return heldOf(known, held, mediaId)
                .filter(publication -> of(publication).uploadedAt() == null)
                .map(publication -> step(publication, upload -> upload.uploaded(now), now)
                        .tell(new Happening.VideoUploaded(sizeBytes, lasted))
                        .decide())
                .orElseGet(VideoRules::notMine);
    }

    /** Pinterest was found to have it: whoever uploaded it did not live to say so. */
    public Decision found(Optional<Publication> known, Held held, String mediaId, Instant now) {
        return heldOf(known, held, mediaId)
                .filter(publication -> of(publication).uploadedAt() == null)
                .map(publication ->
                        step(publication, upload -> upload.uploaded(now), now).decide())
                .orElseGet(VideoRules::notMine);
    }

    /** A Pin can be made of it. */
    public Decision ready(Optional<Publication> known, Held held, String mediaId, Instant now) {
        return heldOf(known, held, mediaId)
                .map(publication ->
                        step(publication, upload -> upload.ready(now), now).decide())
                .orElseGet(VideoRules::notMine);
    }

    /** Nothing comes of this upload. */
    public Decision cameToNothing(Optional<Publication> known, Held held, String mediaId, Instant now) {
        return heldOf(known, held, mediaId)
                .map(publication ->
                        step(publication, VideoUpload::cameToNothing, now).decide())
                .orElseGet(VideoRules::notMine);
    }

    /** It takes longer than the lease, and goes on. */
    public Decision renewed(Optional<Publication> known, Held held, Instant now) {
        return heldOf(known, held)
                .map(publication -> hold(Transition.of(publication, now), now).decide())
                .orElseGet(VideoRules::notMine);
    }

    private Transition step(Publication publication, UnaryOperator<VideoUpload> change, Instant now) {
        return hold(Transition.of(publication, now), now).video(change.apply(of(publication)));
    }

    private Transition hold(Transition transition, Instant now) {
        return transition.held(now.plus(timers.lease()), timers.clockDifference());
    }

    private static Optional<Publication> heldOf(Optional<Publication> known, Held held) {
        return known.filter(publication -> held.holds(publication) && publication.state() == PublicationState.PREPARED);
    }

    private static Optional<Publication> heldOf(Optional<Publication> known, Held held, String mediaId) {
        return heldOf(known, held)
                .filter(publication -> mediaId.equals(of(publication).mediaId()));
    }

    private static Decision notMine() {
        return new Decision.Nothing("somebody else has the round now, or the step is done");
    }
}
