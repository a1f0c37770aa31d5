package io.pincast.scheduler.media;

import java.io.IOException;

/**
 * The marker that ends a JPEG. Decoders make up grey for what was cut off and only warn, as they do about harmless oddities; a file
 * that also lacks its end was cut off.
 */
final class JpegEnd {
    /** Cameras add a little after the end. */
    private static final int TAIL = 4096;

    private JpegEnd() {}

    static boolean isPresent(Upload upload) throws IOException {
        try (var bytes = upload.open()) {
            bytes.skipNBytes(Math.max(0, upload.sizeBytes() - TAIL));
            var tail = bytes.readAllBytes();
            for (var i = 0; i + 1 < tail.length; i++) {
                if ((tail[i] & 0xFF) == 0xFF && (tail[i + 1] & 0xFF) == 0xD9) {
                    return true;
                }
            }
            return false;
        }
    }
}
