package io.pincast.publisher.video;

import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.Setback;
import java.time.Duration;

/** Why a video is not ready, in words. */
final class VideoSetbacks {
    private static final Backoff SHORTLY = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(2));

    private VideoSetbacks() {}

    static Setback processing(VideoProperties properties) {
        return Setback.retry(
                Reason.of("VIDEO_PROCESSING", "Pinterest is still processing the video.", null),
                new Backoff(properties.firstLook(), properties.looks()));
    }

    static Setback othersFirst() {
        return Setback.retry(
                Reason.of("OTHER_VIDEOS_FIRST", "Other videos are being uploaded; this one goes next.", null), SHORTLY);
    }

    static Setback tooSlow(Duration within) {
        return Setback.retry(
                Reason.of(
                        "VIDEO_UPLOAD_TOO_SLOW",
                        "Sending the video to Pinterest took longer than " + within.toMinutes()
                                + " minutes and was broken off.",
                        null),
                new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30)));
    }

    static Setback damaged() {
        return Setback.fail(Reason.of(
                "MEDIA_DAMAGED",
                "The stored video is not the one that was uploaded.",
                "Upload the video again and choose it for this Pin."));
    }

    static Setback failed() {
        return Setback.fail(Reason.of(
                "VIDEO_NOT_PROCESSED",
                "Pinterest could not use the video, twice, and gives no reason.",
                "Export the video again as an MP4 with H.264, upload it, and choose it for this Pin."));
    }

    static Setback stuck(Duration within) {
        return Setback.fail(Reason.of(
                "VIDEO_STUCK",
                "Pinterest got the video twice and was not done with it after " + within.toMinutes()
                        + " minutes each time.",
                "Try again later; if it stays so, export the video again as an MP4 with H.264."));
    }

    static Setback partAway() {
        return Setback.retry(
                Reason.of("PART_AWAY", "A part of Pincast was away for a moment; no Pin was made.", null), SHORTLY);
    }
}
