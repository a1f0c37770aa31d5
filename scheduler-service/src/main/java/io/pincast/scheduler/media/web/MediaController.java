package io.pincast.scheduler.media.web;

import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.scheduler.media.MediaService;
import io.pincast.scheduler.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads and downloads. */
@RestController
@RequestMapping("/api/v1/media")
@Tag(name = "Media", description = "Images that posts show")
class MediaController {
    private final MediaService media;

    MediaController(MediaService media) {
        this.media = media;
    }

    @Needs("media:write")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload an image",
            description =
                    "JPEG or PNG, at most 20 MB, told by its content; opened before it is taken. Pinterest recommends 1000 × 1500.")
    @ApiProblem.Creating
    @ApiProblem.TooLarge
    ResponseEntity<MediaResponse> upload(
            @RequestPart("file") MultipartFile file, Caller caller, IdempotencyKey idempotency) {
        var added = media.add(new MultipartUpload(file), caller.workspaceId(), idempotency);
        var response = ResponseEntity.created(
                URI.create("/api/v1/media/" + added.media().id()));
        if (added.replayed()) {
            response.header(IdempotencyKey.REPLAYED_HEADER, "true");
        }
        return response.body(MediaResponse.of(added.media()));
    }

    @Needs("posts:read")
    @GetMapping("/{mediaId}")
    @Operation(summary = "What is known of an image")
    @ApiProblem.Reading
    MediaResponse get(@PathVariable String mediaId, Caller caller) {
        return MediaResponse.of(media.get(mediaId, caller.workspaceId()));
    }

    @Needs("posts:read")
    @GetMapping("/{mediaId}/content")
    @Operation(summary = "An image's bytes")
    @ApiProblem.Reading
    ResponseEntity<Resource> content(@PathVariable String mediaId, Caller caller) {
        return Contents.of(media, media.get(mediaId, caller.workspaceId()));
    }
}
