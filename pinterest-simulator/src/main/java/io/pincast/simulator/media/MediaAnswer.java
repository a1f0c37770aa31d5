package io.pincast.simulator.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The description's {@code Media} and {@code MediaUpload}. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediaAnswer(
        String mediaId,
        String mediaType,
        @Nullable String status,
        @Nullable String uploadUrl,
        @Nullable Map<String, String> uploadParameters) {

    private static final String VIDEO = "video";

    static MediaAnswer of(Media media, Media.Status status) {
        return new MediaAnswer(media.id(), VIDEO, status.name().toLowerCase(Locale.ROOT), null, null);
    }

    static MediaAnswer registered(Media media, String uploadUrl, Map<String, String> parameters) {
        return new MediaAnswer(media.id(), VIDEO, null, uploadUrl, parameters);
    }

    /** Without the parameters, which let anybody upload. */
    @Override
    public String toString() {
        return "MediaAnswer[" + mediaId + ", " + status + "]";
    }
}
