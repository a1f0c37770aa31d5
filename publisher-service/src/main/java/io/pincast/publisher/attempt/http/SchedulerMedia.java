package io.pincast.publisher.attempt.http;

import io.pincast.defaults.identity.PeerUnavailableException;
import io.pincast.defaults.identity.Peers;
import io.pincast.publisher.attempt.MediaFiles;
import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.publication.Trouble;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Images, from scheduler-service, where they were uploaded. Never more bytes than the order announced. */
@Component
class SchedulerMedia implements MediaFiles {
    private final RestClient scheduler;

    SchedulerMedia(Peers peers) {
        this.scheduler = peers.to("scheduler-service");
    }

    @Override
    public Fetched fetch(String workspaceId, Media media) {
        try {
            var fetched = scheduler
                    .get()
                    .uri("/internal/media/{id}/content?workspaceId={workspace}", media.mediaId(), workspaceId)
                    .exchange((request, answer) -> read(answer, media));
            return Objects.requireNonNull(fetched);
        } catch (PeerUnavailableException | RestClientException e) {
            return new Fetched.Refused(PeerSetbacks.away(String.valueOf(e.getMessage())));
        }
    }

    private static Fetched read(ConvertibleClientHttpResponse answer, Media media) throws IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            // One more shows that there are too many; the check of the hash then refuses them.
            return new Fetched.Bytes(answer.getBody().readNBytes(Math.toIntExact(media.sizeBytes()) + 1));
        }
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return new Fetched.Refused(Trouble.MEDIA_NOT_FOUND.setback(
                    "The image of this Pin is no longer in Pincast.",
                    "Upload the image again and choose it for this Pin."));
        }
        return new Fetched.Refused(PeerSetbacks.away("status " + status.value()));
    }
}
