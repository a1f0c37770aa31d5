package io.pincast.scheduler.media.web;

import io.pincast.scheduler.media.Media;
import io.pincast.scheduler.media.MediaService;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes on their way out: streamed, whole or the part that was asked for, and never changed once stored. */
final class Contents {

    private Contents() {}

    static ResponseEntity<Resource> of(MediaService media, Media found) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.contentType()))
                .eTag(found.sha256())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(new Stored(media, found));
    }

    /** Opened for each answer anew. */
    private static final class Stored extends AbstractResource {
        private final MediaService media;
        private final Media found;

        Stored(MediaService media, Media found) {
            this.media = media;
            this.found = found;
        }

        @Override
        public InputStream getInputStream() {
            return media.open(found);
        }

        @Override
        public long contentLength() {
            return found.sizeBytes();
        }

        @Override
        public String getDescription() {
            return "media " + found.id();
        }
    }
}
