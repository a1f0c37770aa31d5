package io.pincast.scheduler.media;

import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.scheduler.video.VideoCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes images and videos in and gives them out. */
@Service
public class MediaService {
    private static final int LONGEST_NAME = 255;
    private final MediaStore media;
    private final ImageCheck images;
    private final VideoCheck videos;
    private final Ids ids;
    private final Clock clock;

    MediaService(MediaStore media, ImageCheck images, VideoCheck videos, Ids ids, Clock clock) {
        this.media = media;
        this.images = images;
        this.videos = videos;
        this.ids = ids;
        this.clock = clock;
    }

    /** Checks and keeps an upload; or finds what an earlier request with the same key kept. */
    public MediaStore.Added add(Upload upload, WorkspaceId workspace, IdempotencyKey idempotency) {
        try {
            var seen = look(upload);
            var sha256 = hash(upload);
            var key = idempotency.withContent(sha256);
            var earlier = media.findEarlier(workspace, key, clock.instant());
            if (earlier.isPresent()) {
                return new MediaStore.Added(earlier.get(), true);
            }
            var made = new Media(
                    ids.nextText(),
                    workspace,
                    name(upload.fileName()),
                    seen.contentType(),
                    upload.sizeBytes(),
                    seen.width(),
                    seen.height(),
                    seen.duration(),
                    sha256,
                    clock.instant());
            try (var bytes = upload.open()) {
                return media.add(made, bytes, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    private Seen look(Upload upload) throws IOException {
        boolean video;
        try (var start = upload.open()) {
            video = videos.claims(start);
        }
        if (!video) {
            var image = images.check(upload);
            return new Seen(image.contentType(), image.width(), image.height(), null);
        }
        try (var bytes = upload.open()) {
            var seen = videos.check(bytes, upload.sizeBytes());
            return new Seen(seen.contentType(), seen.width(), seen.height(), seen.duration());
        }
    }

    public Optional<Media> find(String id, WorkspaceId workspace) {
        return media.find(id, workspace);
    }

    public Media get(String id, WorkspaceId workspace) {
        return media.find(id, workspace).orElseThrow(() -> ProblemException.notFound("media"));
    }

    public InputStream open(Media found) {
        return media.open(found.id());
    }

    /** The last part of whatever path the sender's machine calls it by. */
    private static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        var named = last.isBlank() ? "file" : last;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }

    private static String hash(Upload upload) throws IOException {
        try (var bytes = new DigestInputStream(upload.open(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** What an upload turned out to be. */
    private record Seen(
            String contentType,
            int width,
            int height,
            @Nullable Duration duration) {}
}
