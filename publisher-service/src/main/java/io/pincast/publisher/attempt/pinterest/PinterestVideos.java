package io.pincast.publisher.attempt.pinterest;

import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.media.MediaStatus;
import io.pincast.pinterest.client.media.MediaUpload;
import io.pincast.pinterest.client.media.MediaUploads;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.attempt.Pinterest;
import io.pincast.publisher.attempt.VideoHost;
import io.pincast.publisher.attempt.pinterest.HostCircuit.Sign;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Trouble;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Videos through Pinterest's API, and their bytes to the storage behind it, whose troubles are not those of the API. */
@Component
class PinterestVideos implements VideoHost {
    private static final int NOT_FOUND = 404;

    private final PinterestClient client;
    private final Breakers breakers;

    PinterestVideos(PinterestClient client, Breakers breakers) {
        this.client = client;
        this.breakers = breakers;
    }

    @Override
    public Registration register(Grant grant) {
        return call(
                grant,
                media -> new Registration.Given(new Reserved(media, media.register())),
                Registration.Refused::new);
    }

    @Override
    public Status status(Grant grant, String mediaId) {
        return call(grant, media -> progress(media, mediaId), NotTold::new);
    }

    private static Status progress(MediaUploads media, String mediaId) {
        try {
            return progress(media.get(mediaId).status());
        } catch (PinterestApiException e) {
            if (e.status() == NOT_FOUND) {
                return Progress.FAILED;
            }
            throw e;
        }
    }

    private static Status progress(@Nullable MediaStatus status) {
        if (MediaStatus.SUCCEEDED.equals(status)) {
            return Progress.READY;
        }
        if (MediaStatus.FAILED.equals(status)) {
            return Progress.FAILED;
        }
        // One that nobody knows yet is neither an end nor a failure.
        return MediaStatus.REGISTERED.equals(status) ? Progress.REGISTERED : Progress.PROCESSING;
    }

    private <T> T call(Grant grant, Function<MediaUploads, T> call, Function<Setback, T> refused) {
        var host = breakers.of(grant.environment());
        var pass = host.tryPass(grant.accountId());
        if (pass.isEmpty()) {
            return refused.apply(Pinterest.inTrouble());
        }
        var sign = Sign.NONE;
        try {
            var token = new AccessToken(grant.accessToken());
            var answer = call.apply(client.as(PinterestEnvironment.valueOf(grant.environment()), token)
                    .media());
            sign = Sign.ANSWERED;
            return answer;
        } catch (PinterestApiException e) {
            sign = Breakers.sign(e, false);
            return refused.apply(setback(e, grant));
        } finally {
            host.ended(pass.get(), sign);
        }
    }

    private static Setback setback(PinterestApiException failure, Grant grant) {
        if (failure.proves() == Proof.UNKNOWN) {
            return Trouble.VIDEO_NOT_ANSWERED.setback(CauseTable.reason(
                    failure,
                    Trouble.VIDEO_NOT_ANSWERED,
                    "Pinterest gave no clear answer about the video; no Pin was made.",
                    null));
        }
        return CauseTable.setback(failure, grant);
    }

    /** Its parameters are secrets that last for minutes; they live as long as this. */
    private record Reserved(MediaUploads media, MediaUpload upload) implements Place {
        @Override
        public String mediaId() {
            return upload.mediaId();
        }

        @Override
        public Optional<Setback> send(long sizeBytes, Source source) {
            try {
                media.upload(upload, MediaContent.of(sizeBytes, source::open));
                return Optional.empty();
            } catch (PinterestApiException e) {
                return Optional.of(brokeOff(e));
            }
        }

        private static Setback brokeOff(PinterestApiException failure) {
            if (failure.proves() == Proof.REFUSED) {
                var why = failure.pinterestMessage() == null ? "" : " (" + failure.pinterestMessage() + ")";
                return Trouble.VIDEO_REFUSED.setback(CauseTable.reason(
                        failure,
                        Trouble.VIDEO_REFUSED,
                        "Pinterest's storage did not take the video" + why + ".",
                        "Export the video again as an MP4 with H.264, and try again."));
            }
            return Trouble.VIDEO_UPLOAD_BROKE_OFF.setback(CauseTable.reason(
                    failure,
                    Trouble.VIDEO_UPLOAD_BROKE_OFF,
                    "Sending the video to Pinterest broke off; it is sent again.",
                    null));
        }

        @Override
        public String toString() {
            return "Reserved[" + mediaId() + ", hidden]";
        }
    }
}
