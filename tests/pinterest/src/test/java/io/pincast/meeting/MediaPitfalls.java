package io.pincast.meeting;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.media.MediaStatus;
import io.pincast.pinterest.client.pins.Cover;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.CreativeType;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import java.time.Duration;
import java.util.List;

/** Pitfalls of videos. */
final class MediaPitfalls {
    static final List<Pitfall> ALL = List.of(
            new Pitfall(8, "the storage wants a Content-Length", MediaPitfalls::contentLength),
            new Pitfall(8, "the storage refuses", MediaPitfalls::expiredUpload),
            new Pitfall(9, "the cover was uploaded as the video", MediaPitfalls::coverAsVideo),
            new Pitfall(10, "processing takes half an hour", MediaPitfalls::slowProcessing),
            new Pitfall(10, "processing never ends", MediaPitfalls::stuck),
            new Pitfall(10, "processing fails without a reason", MediaPitfalls::failed),
            new Pitfall(11, "a cover that cannot be fetched", meeting -> cover(meeting, deadUrl(), 400, 1)),
            new Pitfall(11, "a cover that is broken", meeting -> cover(meeting, broken(), 403, 235)),
            new Pitfall(11, "a Pin of a video that is not ready", MediaPitfalls::notReady),
            new Pitfall(21, "a new video reads REGULAR at first", MediaPitfalls::regularAtFirst));

    private static final Cover FRAME = new Cover.KeyFrame(2);

    private MediaPitfalls() {}

    private static String uploaded(Meeting meeting, byte[] content) {
        var place = meeting.demo().media().register();
        meeting.demo().media().upload(place, MediaContent.of(content));
        return place.mediaId();
    }

    private static MediaStatus status(Meeting meeting, String mediaId) {
        return meeting.demo().media().get(mediaId).status();
    }

    private static CreatePinRequest video(Meeting meeting, String mediaId, Cover cover) {
        return CreatePinRequest.on(meeting.boardId(), new MediaSource.VideoId(mediaId, cover));
    }

    /** The simulator answers 411 without one: this upload passes, so it had one. */
    private static void contentLength(Meeting meeting) {
        var mediaId = uploaded(meeting, Drawn.video());
        assertThat(status(meeting, mediaId)).isEqualTo(MediaStatus.PROCESSING);
    }

    private static void expiredUpload(Meeting meeting) {
        var place = meeting.demo().media().register();
        meeting.control().advanceClock(Duration.ofHours(2));
        var refused = failure(() -> meeting.demo().media().upload(place, MediaContent.of(Drawn.video())));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.pinterestMessage()).isEqualTo("AccessDenied");
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
    }

    private static void coverAsVideo(Meeting meeting) {
        var mediaId = uploaded(meeting, Drawn.jpeg(300, 400));
        meeting.control().advanceClock(Duration.ofMinutes(1));
        assertThat(status(meeting, mediaId)).isEqualTo(MediaStatus.FAILED);
    }

    private static void slowProcessing(Meeting meeting) {
        meeting.control()
                .settings(settings -> settings.withMedia(settings.media().withProcessing(Duration.ofMinutes(30))));
        var mediaId = uploaded(meeting, Drawn.video());
        meeting.control().advanceClock(Duration.ofMinutes(29));
        assertThat(status(meeting, mediaId)).isEqualTo(MediaStatus.PROCESSING);
        meeting.control().advanceClock(Duration.ofMinutes(2));
        assertThat(status(meeting, mediaId)).isEqualTo(MediaStatus.SUCCEEDED);
    }

    private static void stuck(Meeting meeting) {
        meeting.strikeNext("media/create", FaultKind.MEDIA_STUCK);
        var mediaId = uploaded(meeting, Drawn.video());
        meeting.control().advanceClock(Duration.ofDays(2));
        assertThat(status(meeting, mediaId)).isEqualTo(MediaStatus.PROCESSING);
    }

    private static void failed(Meeting meeting) {
        meeting.strikeNext("media/create", FaultKind.MEDIA_FAILED);
        var mediaId = uploaded(meeting, Drawn.video());
        meeting.control().advanceClock(Duration.ofMinutes(1));
        assertThat(status(meeting, mediaId)).isEqualTo(MediaStatus.FAILED);
        // A status of tomorrow is neither of today's.
        meeting.control()
                .addFault(Fault.of(FaultKind.CHANGED_ANSWER)
                        .onOperation("media/get")
                        .changing("{\"status\":\"quarantined\"}"));
        assertThat(status(meeting, mediaId)).isEqualTo(new MediaStatus("quarantined"));
    }

    private static Cover deadUrl() {
        return new Cover.Url("http://127.0.0.1:1/cover.png");
    }

    private static Cover broken() {
        return new Cover.Data(ImageType.PNG, MediaContent.of(new byte[] {1, 2, 3}));
    }

    private static void cover(Meeting meeting, Cover cover, int status, int code) {
        var mediaId = uploaded(meeting, Drawn.video());
        meeting.control().advanceClock(Duration.ofMinutes(1));
        var refused = failure(() -> createPin(meeting.demo(), video(meeting, mediaId, cover)));
        assertThat(refused.is(status, code)).as(refused.toString()).isTrue();
        assertThat(refused.proves()).isEqualTo(Proof.REFUSED);
    }

    private static void notReady(Meeting meeting) {
        var mediaId = uploaded(meeting, Drawn.video());
        var refused = failure(() -> createPin(meeting.demo(), video(meeting, mediaId, FRAME)));
        assertThat(refused.is(400, 1)).isTrue();
    }

    private static void regularAtFirst(Meeting meeting) {
        var mediaId = uploaded(meeting, Drawn.video());
        meeting.control().advanceClock(Duration.ofMinutes(1));
        var made = createPin(meeting.demo(), video(meeting, mediaId, FRAME));
        assertThat(made.creativeType()).isEqualTo(CreativeType.REGULAR);
        assertThat(made.media().duration()).isNull();
        meeting.control().advanceClock(Duration.ofMinutes(1));
        var later = meeting.demo().pins().get(made.id());
        assertThat(later.creativeType()).isEqualTo(CreativeType.VIDEO);
        assertThat(later.media().duration()).isPositive();
    }
}
