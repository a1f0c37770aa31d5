package io.pincast.publisher.video.http;

import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.publication.Trouble;
import io.pincast.publisher.video.VideoFiles;
import io.pincast.publisher.video.VideoProperties;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Videos, from scheduler-service, where they were uploaded: as they come, and for as long as an upload may take. */
@Component
class SchedulerVideos implements VideoFiles {
    private static final Logger log = LoggerFactory.getLogger(SchedulerVideos.class);
    private final RestClient scheduler;

    SchedulerVideos(Peers peers, VideoProperties properties) {
        this.scheduler = peers.to("scheduler-service", properties.uploadWithin());
    }

    @Override
    public Opened open(String workspaceId, Media video) {
        try {
            var opened = scheduler
                    .get()
                    .uri("/internal/media/{id}/content?workspaceId={workspace}", video.mediaId(), workspaceId)
                    // Whoever reads the bytes closes them.
                    .exchange((request, answer) -> read(answer), false);
            return Objects.requireNonNull(opened);
        } catch (PeerUnavailableException | RestClientException e) {
            return away(String.valueOf(e.getMessage()));
        }
    }

    private static Opened read(ConvertibleClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Opened.Bytes(answer.getBody());
        }
        answer.close();
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new Opened.Refused(Trouble.MEDIA_NOT_FOUND.setback(
                    "The video of this Pin is no longer in Pincast.",
                    "Upload the video again and choose it for this Pin."));
        }
        return away("status " + status.value());
    }

    private static Opened away(String why) {
        log.warn("scheduler-service gave no video: {}", why);
        return new Opened.Refused(
                Trouble.PART_AWAY.setback("A part of Pincast was away for a moment; nothing was sent.", null));
    }
}
