package io.pincast.scheduler.media;

import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.stereotype.Service;

/** Takes images in and gives them out. */
@Service
public class MediaService {
    private static final int LONGEST_NAME = 255;
    private final MediaStore media;
    private final ImageCheck images;
    private final Ids ids;
    private final Clock clock;

    MediaService(MediaStore media, ImageCheck images, Ids ids, Clock clock) {
        this.media = media;
        this.images = images;
        this.ids = ids;
        this.clock = clock;
    }

    /** Checks and keeps an upload; or finds what an earlier request with the same key kept. */
    public MediaStore.Added add(Upload upload, WorkspaceId workspace, IdempotencyKey idempotency) {
        try {
            var checked = images.check(upload);
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
                    checked.contentType(),
                    upload.sizeBytes(),
                    checked.width(),
                    checked.height(),
                    sha256,
                    clock.instant());
            try (var bytes = upload.open()) {
                return media.add(made, bytes, key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
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
        var named = last.isBlank() ? "image" : last;
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
}
