package io.pincast.pinterest.client.media;

import io.pincast.pinterest.client.json.Tolerant;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place kept for a video (schema {@code MediaUpload}). Its parameters are credentials that last for minutes: upload
 * right after registering; {@code toString} hides them.
 *
 * @param uploadParameters form fields in the order in which Pinterest gave them; all go in front of the file
 */
public record MediaUpload(
        String mediaId, @Nullable String mediaType, URI uploadUrl, Map<String, String> uploadParameters) {
    public MediaUpload {
        Objects.requireNonNull(mediaId, "an upload has a media id");
        Objects.requireNonNull(uploadUrl, "an upload has an address");
        uploadParameters = Tolerant.map(uploadParameters);
    }

    @Override
    public String toString() {
        return "MediaUpload[" + mediaId + ", hidden]";
    }
}
