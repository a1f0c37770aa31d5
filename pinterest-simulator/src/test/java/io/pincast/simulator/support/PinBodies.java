package io.pincast.simulator.support;

/** Bodies of {@code POST /pins}. */
public final class PinBodies {
    private PinBodies() {}

    /** A Pin of an image by address. */
    public static String byUrl(String boardId, String title) {
        return with(boardId, title, url("https://images.example/a.jpg"));
    }

    public static String with(String boardId, String title, String mediaSource) {
        return "{\"board_id\":\"" + boardId + "\",\"title\":\"" + title + "\",\"media_source\":" + mediaSource + "}";
    }

    public static String url(String url) {
        return "{\"source_type\":\"image_url\",\"url\":\"" + url + "\"}";
    }

    public static String base64(String contentType, byte[] image) {
        return "{\"source_type\":\"image_base64\",\"content_type\":\"" + contentType + "\",\"data\":\""
                + Images.base64(image) + "\"}";
    }
}
