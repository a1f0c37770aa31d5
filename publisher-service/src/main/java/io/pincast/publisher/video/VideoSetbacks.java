package io.pincast.publisher.video;

import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Trouble;
import java.time.Duration;

/** Why a video is not ready, in words. */
final class VideoSetbacks {

    private VideoSetbacks() {}

    static Setback processing(VideoProperties properties) {
        return Setback.retry(
                Trouble.VIDEO_PROCESSING.reason("Pinterest is still processing the video.", null),
                new Backoff(properties.firstLook(), properties.looks()));
    }

    static Setback othersFirst() {
        return Trouble.OTHER_VIDEOS_FIRST.setback("Other videos are being uploaded; this one goes next.", null);
    }

    static Setback tooSlow(Duration within) {
        return Trouble.VIDEO_UPLOAD_TOO_SLOW.setback(
                "Sending the video to Pinterest took longer than " + within.toMinutes()
                        + " minutes and was broken off.",
                null);
    }

    static Setback damaged() {
        return Trouble.MEDIA_DAMAGED.setback(
                "The stored video is not the one that was uploaded.",
                "Upload the video again and choose it for this Pin.");
    }

    static Setback failed() {
        return Trouble.VIDEO_NOT_PROCESSED.setback(
                "Pinterest could not use the video, twice, and gives no reason.",
                "Export the video again as an MP4 with H.264, upload it, and choose it for this Pin.");
    }

    static Setback stuck(Duration within) {
        return Trouble.VIDEO_STUCK.setback(
                "Pinterest got the video twice and was not done with it after " + within.toMinutes()
                        + " minutes each time.",
                "Try again later; if it stays so, export the video again as an MP4 with H.264.");
    }

    static Setback partAway() {
        return Trouble.PART_AWAY.setback("A part of Pincast was away for a moment; no Pin was made.", null);
    }
}
