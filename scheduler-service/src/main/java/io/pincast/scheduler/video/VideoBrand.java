package io.pincast.scheduler.video;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The kind of file that its first box ({@code ftyp}) says it is; its name and what its sender says count for nothing. */
final class VideoBrand {
    static final int START = 12;
    private static final int TYPE = 4;
    private static final int BRAND = 8;
    /** Of the same family of files, but pictures or sound. */
    private static final Set<String> NO_VIDEO =
            Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "avif", "avis", "crx ", "M4A ", "M4B ", "M4P ");

    private VideoBrand() {}

    /** Whether a file that begins so is of the family of MP4 and MOV, and may be a video. */
    static boolean isVideo(byte[] start) {
        return start.length >= START && text(start, TYPE).equals("ftyp") && !NO_VIDEO.contains(text(start, BRAND));
    }

    static String contentType(String brand) {
        if (brand.equals("qt  ")) {
            return "video/quicktime";
        }
        return brand.startsWith("M4V") ? "video/x-m4v" : "video/mp4";
    }

    private static String text(byte[] start, int offset) {
        return new String(start, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
