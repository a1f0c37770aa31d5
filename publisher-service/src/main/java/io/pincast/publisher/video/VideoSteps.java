package io.pincast.publisher.video;

import io.pincast.publisher.attempt.AccessTokens;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.attempt.VideoHost;
import io.pincast.publisher.attempt.VideoHost.Progress;
import io.pincast.publisher.attempt.Videos;
import io.pincast.publisher.ledger.Decision;
import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.VideoUpload;
import io.pincast.publisher.publication.Setback;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Decides what is next for a video by what is stored of it and, where it waits, by what Pinterest says. Nobody waits here. */
class VideoSteps implements Videos {
    /** Pinterest gives no reason, so the first time it may be its own trouble. */
    private static final int MOST_FAILURES = 2;

    private final Ledger ledger;
    private final Outside outside;
    private final VideoUploads uploads;
    private final Terms terms;
    private final Clock clock;

    VideoSteps(Ledger ledger, Outside outside, VideoUploads uploads, Terms terms, Clock clock) {
        this.ledger = ledger;
        this.outside = outside;
        this.uploads = uploads;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Step next(Held held, Publication publication, Grant grant) {
        var upload = VideoRules.of(publication);
        var mediaId = upload.mediaId();
        if (mediaId == null) {
            return new Step.ToUpload();
        }
        if (upload.readyAt() != null) {
            return new Step.Ready(mediaId);
        }
        return switch (outside.host().status(grant, mediaId)) {
            case Progress progress -> next(held, upload, mediaId, progress);
            case VideoHost.NotTold(var setback) ->
                new Step.NotNow(outside.tokens().heard(setback, publication.subject(), grant));
        };
    }

    private Step next(Held held, VideoUpload upload, String mediaId, Progress progress) {
        var now = clock.instant();
        return switch (progress) {
            case READY -> {
                write(held, known -> terms.rules().ready(known, held, mediaId, now));
                yield new Step.Ready(mediaId);
            }
            case FAILED -> again(held, upload, mediaId, VideoSetbacks.failed());
            // Its upload never arrived, and what it takes is gone with whoever began it.
            case REGISTERED -> upload.uploadedAt() == null ? new Step.ToUpload() : waits(held, upload, mediaId, now);
            case PROCESSING -> {
                write(held, known -> terms.rules().found(known, held, mediaId, now));
                yield waits(held, upload, mediaId, now);
            }
        };
    }

    private Step waits(Held held, VideoUpload upload, String mediaId, Instant now) {
        var within = terms.properties().processingWithin();
        var since = Objects.requireNonNullElse(upload.uploadedAt(), now);
        return since.plus(within).isAfter(now)
                ? new Step.NotNow(VideoSetbacks.processing(terms.properties()))
                : again(held, upload, mediaId, VideoSetbacks.stuck(within));
    }

    /** Once more from the start; or the end, where that was tried. */
    private Step again(Held held, VideoUpload upload, String mediaId, Setback end) {
        write(held, known -> terms.rules().cameToNothing(known, held, mediaId, clock.instant()));
        return upload.failures() + 1 < MOST_FAILURES ? new Step.ToUpload() : new Step.NotNow(end);
    }

    /** Whether it won makes no difference here: what follows is conditional on the same round and epoch. */
    private void write(Held held, Rule rule) {
        ledger.apply(held.publicationId(), (known, _) -> rule.decide(known));
    }

    @Override
    public Optional<Setback> upload(Held held, Publication publication, Grant grant) {
        return uploads.begin(held, publication, grant) ? Optional.empty() : Optional.of(VideoSetbacks.othersFirst());
    }

    private interface Rule {
        Decision decide(Optional<Publication> known);
    }

    /** What is asked of others. */
    record Outside(AccessTokens tokens, VideoHost host, VideoFiles files) {}

    /** By what is decided. */
    record Terms(VideoRules rules, VideoProperties properties) {}
}
