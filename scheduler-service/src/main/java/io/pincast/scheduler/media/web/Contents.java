package io.pincast.scheduler.media.web;

import io.pincast.scheduler.media.Media;
import io.pincast.scheduler.media.MediaService;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes on their way out: streamed, and never changed once stored. */
final class Contents {

    private Contents() {}

    static ResponseEntity<Resource> of(MediaService media, Media found) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.contentType()))
                .contentLength(found.sizeBytes())
                .eTag(found.sha256())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(new InputStreamResource(() -> media.open(found)));
    }
}
