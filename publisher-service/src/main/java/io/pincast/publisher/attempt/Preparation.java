package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Setback;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** P3: gathers what one request needs, access first, and nothing is sent yet. The images are forgotten after the attempt. */
public class Preparation {
    private static final int UNIT = 1024;
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final int MOST_IMAGES = 5;
    private final AccessTokens tokens;
    private final MediaFiles files;
    private final int units;
    private final Semaphore memory;

    public Preparation(AccessTokens tokens, MediaFiles files, AttemptProperties properties) {
        this.tokens = tokens;
        this.files = files;
        this.units = properties.mediaMegabytes() * UNIT;
        this.memory = new Semaphore(units, true);
    }

    /** Waits where too many images are held already. */
    Prepared prepare(Publication publication) throws InterruptedException {
        var media = publication.requireOrder().content().media();
        if (media.isEmpty()
                || media.size() > MOST_IMAGES
                || !media.stream().allMatch(file -> IMAGES.contains(file.contentType()))) {
            return new NotReady(Setback.fail(Reason.of(
                    "MEDIA_NOT_SUPPORTED",
                    "This Pin has no image, too many, or one that is neither JPEG nor PNG.",
                    "Choose one to five JPEG or PNG images.")));
        }
        return switch (tokens.access(publication.subject(), null)) {
            case AccessTokens.Access.Refused(var setback) -> new NotReady(setback);
            case AccessTokens.Access.Granted(var grant) -> fetch(publication, grant, media);
        };
    }

    private Prepared fetch(Publication publication, Grant grant, List<Media> media) throws InterruptedException {
        var size = media.stream().mapToLong(Media::sizeBytes).sum();
        var taken = Math.clamp(size / UNIT + 1, 1, units);
        memory.acquire(taken);
        var ready = new Ready(grant, new ArrayList<>(), () -> memory.release(taken));
        var complete = false;
        try {
            for (var file : media) {
                switch (files.fetch(publication.subject().workspaceId(), file)) {
                    case MediaFiles.Fetched.Refused(var setback) -> {
                        return new NotReady(setback);
                    }
                    case MediaFiles.Fetched.Bytes bytes -> {
                        if (!sha256(bytes.content()).equalsIgnoreCase(file.sha256())) {
                            return new NotReady(damaged());
                        }
                        ready.images().add(bytes.content());
                    }
                }
            }
            complete = true;
            return ready;
        } finally {
            if (!complete) {
                ready.close();
            }
        }
    }

    private static Setback damaged() {
        return Setback.fail(Reason.of(
                "MEDIA_DAMAGED",
                "The stored image is not the one that was uploaded.",
                "Upload the image again and choose it for this Pin."));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** What a preparation came to. */
    sealed interface Prepared {}

    record NotReady(Setback setback) implements Prepared {}

    /** To be closed once the attempt is over. */
    record Ready(Grant grant, List<byte[]> images, Runnable release) implements Prepared, AutoCloseable {
        @Override
        public void close() {
            images.clear();
            release.run();
        }
    }
}
