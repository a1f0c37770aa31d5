package io.pincast.scheduler.media.web;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.media.MediaService;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Media for the publisher. Only services come here, and the gateway never routes it. */
@Hidden
@RestController
@RequestMapping("/internal/media")
class InternalMediaController {
    private final MediaService media;

    InternalMediaController(MediaService media) {
        this.media = media;
    }

    @GetMapping("/{mediaId}")
    MediaResponse get(@PathVariable String mediaId, @RequestParam String workspaceId) {
        return MediaResponse.of(media.get(mediaId, new WorkspaceId(workspaceId)));
    }

    @GetMapping("/{mediaId}/content")
    ResponseEntity<Resource> content(@PathVariable String mediaId, @RequestParam String workspaceId) {
        return Contents.of(media, media.get(mediaId, new WorkspaceId(workspaceId)));
    }
}
