package io.pincast.pinterest.client.media;

import io.pincast.pinterest.client.body.Multipart;
import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.call.Listing;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.Page;
import io.pincast.pinterest.client.http.ApiCalls;
import tools.jackson.core.type.TypeReference;

/** The steps of a video before it can become a Pin: register, upload, wait until it is {@code succeeded}. */
public final class MediaUploads {
    private static final TypeReference<Page<Media>> MEDIA = new TypeReference<>() {};

    private final ApiCalls calls;

    public MediaUploads(ApiCalls calls) {
        this.calls = calls;
    }

    /** {@code POST /media} for a video, the one media type there is. */
    public MediaUpload register() {
        return calls.post("media/create", "/media", new Registration("video"), MediaUpload.class);
    }

    /**
     * Sends the video to the address that Pinterest gave, streamed from its source. The token does not go there. Pinterest's
     * storage answers 204.
     */
    public void upload(MediaUpload registered, MediaContent video) {
        var form = new Multipart();
        registered.uploadParameters().forEach(form::field);
        // What a policy signs is the field Content-Type; the part's own is not looked at.
        var body = form.file("file", "video", "application/octet-stream", video);
        calls.upload("media/upload", registered.uploadUrl(), body);
    }

    public Media get(String mediaId) {
        return calls.get("media/get", "/media/" + Query.segment(mediaId), new Query(), Media.class);
    }

    public Listing<Media> list() {
        return calls.list("media/list", "/media", Query::new, MEDIA);
    }

    private record Registration(String mediaType) {}
}
