package io.pincast.publisher.video;

import io.pincast.publisher.ledger.Order.Media;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A video's bytes on their way through: given on only while nothing speaks against it, and the last of them only if all together are
 * those that were chosen. So Pinterest never has a whole file that is another.
 */
final class CheckedVideo extends FilterInputStream {
    private final Media chosen;
    private final Supplier<Optional<Stop>> objections;
    private final MessageDigest digest;
    private long seen;
    private volatile @Nullable Stop stopped;

    /** Asks for {@code objections} before each piece. */
    CheckedVideo(InputStream bytes, Media chosen, Supplier<Optional<Stop>> objections) {
        super(bytes);
        this.chosen = chosen;
        this.objections = objections;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Why it was stopped, where it was. */
    Optional<Stop> stopped() {
        return Optional.ofNullable(stopped);
    }

    @Override
    public int read() throws IOException {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var objection = objections.get();
        if (objection.isPresent()) {
            throw stop(objection.get(), null);
        }
        var count = source(target, offset, length);
        if (count < 0 && seen < chosen.sizeBytes()) {
            throw stop(Stop.SOURCE, null);
        }
        if (count > 0) {
            digest.update(target, offset, count);
            seen += count;
            requireTheChosen();
        }
        return count;
    }

    private int source(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw stop(Stop.SOURCE, e);
        }
    }

    private void requireTheChosen() throws IOException {
        var ends = seen >= chosen.sizeBytes();
        if (ends && !HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(chosen.sha256())) {
            throw stop(Stop.DAMAGED, null);
        }
    }

    private IOException stop(Stop why, @Nullable IOException cause) {
        stopped = why;
        return new IOException("the video was stopped: " + why, cause);
    }

    /** What speaks against going on. */
    enum Stop {
        /** The round is somebody else's, or was cancelled. */
        LOST,
        /** This process ends. */
        ENDING,
        TOO_SLOW,
        /** The bytes do not come, or not all. */
        SOURCE,
        /** They are not those that were chosen. */
        DAMAGED
    }
}
