package io.pincast.pinterest.client;

import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.media.MediaUpload;
import io.pincast.pinterest.client.oauth.AccessToken;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.Map;

/** Uploads so many bytes to an address and prints the largest use of the heap, in MB. */
final class LargeUploadMain {
    private LargeUploadMain() {}

    public static void main(String[] arguments) {
        var length = Long.parseLong(arguments[1]);
        var upload = new MediaUpload("1", "video", URI.create(arguments[0]), Map.of("key", "k"));
        try (var client = PinterestClient.builder().build()) {
            client.as(PinterestEnvironment.PRODUCTION, new AccessToken("t"))
                    .media()
                    .upload(upload, MediaContent.of(length, () -> new Zeros(length)));
        }
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println("peak heap MB: " + peak / 1024 / 1024);
    }

    /** So many zero bytes that were never anywhere. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            left -= count;
            return count;
        }
    }
}
