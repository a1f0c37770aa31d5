package io.pincast.simulator.media;

/** A refusal in the words of Amazon S3, which takes Pinterest's uploads. */
final class UploadRefused extends RuntimeException {
    private final int status;
    private final String code;

    UploadRefused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + getMessage()
                + "</Message></Error>";
    }

    static UploadRefused denied(String message) {
        return new UploadRefused(403, "AccessDenied", message);
    }

    static UploadRefused malformed(String message) {
        return new UploadRefused(400, "MalformedPOSTRequest", message);
    }
}
