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
@Tag(name = "Media", description = "Images and videos that posts show")
class MediaController {
    private final MediaService media;

    MediaController(MediaService media) {
        this.media = media;
    }

    @Needs("media:write")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Upload an image or a video", description = """
                    What is taken is told by the content, not by the name, and looked at before it is kept:

                    | | image | video |
                    | --- | --- | --- |
                    | kinds | JPEG, PNG | MP4, MOV, M4V with H.264 or H.265 |
                    | size | at most 20 MB | at most 2 GB |
                    | shape | each side at least 20 pixels, together at most 60 million | from 1:2 to 1.91:1 |
                    | length | | 4 seconds to 15 minutes |

                    Pinterest recommends 1000 × 1500 pixels for images. The images of a carousel must have the same size.""")
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
    @Operation(summary = "What is known of an image or a video")
    @ApiProblem.Reading
    MediaResponse get(@PathVariable String mediaId, Caller caller) {
        return MediaResponse.of(media.get(mediaId, caller.workspaceId()));
    }

    @Needs("posts:read")
    @GetMapping("/{mediaId}/content")
    @Operation(
            summary = "The bytes of an image or a video",
            description = "Whole, or the part that a Range header names.")
    @ApiProblem.Reading
    ResponseEntity<Resource> content(@PathVariable String mediaId, Caller caller) {
        return Contents.of(media, media.get(mediaId, caller.workspaceId()));
    }
}
