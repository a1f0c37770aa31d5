package io.pincast.publisher.attempt;

import io.pincast.publisher.ledger.Held;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Order.Media;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Setback;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** P3: gathers what one request needs, access first, and nothing is sent yet. The images are forgotten after the attempt. */
public class Preparation {
    private static final int UNIT = 1024;
    private static final int MOST_IMAGES = 5;
    private final AccessTokens tokens;
    private final MediaFiles files;
    private final Videos videos;
    private final int units;
    private final Semaphore memory;

    public Preparation(AccessTokens tokens, MediaFiles files, Videos videos, AttemptProperties properties) {
        this.tokens = tokens;
        this.files = files;
        this.videos = videos;
        this.units = properties.mediaMegabytes() * UNIT;
        this.memory = new Semaphore(units, true);
    }

    /** Waits where too many images are held already. */
    Prepared prepare(Held held, Publication publication) throws InterruptedException {
        var content = publication.requireOrder().content();
        if (!isSupported(content)) {
            return new NotReady(notSupported());
        }
        return switch (tokens.access(publication.subject(), null)) {
            case AccessTokens.Access.Refused(var setback) -> new NotReady(setback);
            case AccessTokens.Access.Granted(var grant) ->
                content.video().isPresent()
                        ? prepareVideo(held, publication, grant)
                        : fetch(publication, grant, publication.requireOrder(), content.media());
        };
    }

    private static boolean isSupported(Order.Content content) {
        var media = content.media();
        if (content.video().isEmpty()) {
            return !media.isEmpty()
                    && media.size() <= MOST_IMAGES
                    && media.stream().allMatch(Media::isImage);
        }
        var cover = content.cover();
        if (media.size() > 1 || cover == null) {
            return false;
        }
        var image = cover.image();
        var second = cover.keyFrameSeconds();
        return image == null ? second != null && second >= 0 : image.isImage();
    }

    private Prepared prepareVideo(Held held, Publication publication, Grant grant) throws InterruptedException {
        return switch (videos.next(held, publication, grant)) {
            case Videos.Step.NotNow(var setback) -> new NotReady(setback);
            case Videos.Step.ToUpload() -> new ToUpload(grant);
            case Videos.Step.Ready(var mediaId) -> {
                var order = publication.requireOrder().uploaded(mediaId);
                var image = Objects.requireNonNull(order.content().cover()).image();
                yield fetch(publication, grant, order, image == null ? List.of() : List.of(image));
            }
        };
    }

    /** After {@link ToUpload}, once it may be done: see {@link Videos#upload}. */
    Optional<Setback> upload(Held held, Publication publication, Grant grant) {
        return videos.upload(held, publication, grant);
    }

    private Prepared fetch(Publication publication, Grant grant, Order order, List<Media> media)
            throws InterruptedException {
        var size = media.stream().mapToLong(Media::sizeBytes).sum();
        var taken = Math.clamp(size / UNIT + 1, 1, units);
        memory.acquire(taken);
        var ready = new Ready(grant, order, new ArrayList<>(), () -> memory.release(taken));
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

    private static Setback notSupported() {
        return Setback.fail(Reason.of(
                "MEDIA_NOT_SUPPORTED",
                "This Pin has no image, too many, one that is neither JPEG nor PNG, or a video without a cover.",
                "Choose one to five JPEG or PNG images, or one video with a cover."));
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

    /** A video that Pinterest has to have first. */
    record ToUpload(Grant grant) implements Prepared {}

    /**
     * To be closed once the attempt is over.
     *
     * @param order as it is to be sent: its video under the id that Pinterest gave
     * @param images in the order's order; of a video, its cover if that is one
     */
    record Ready(Grant grant, Order order, List<byte[]> images, Runnable release) implements Prepared, AutoCloseable {
        @Override
        public void close() {
            images.clear();
            release.run();
        }
    }
}
