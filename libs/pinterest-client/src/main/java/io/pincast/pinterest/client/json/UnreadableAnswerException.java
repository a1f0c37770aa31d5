package io.pincast.pinterest.client.json;

/** An answer that says success without what success must bring. */
public final class UnreadableAnswerException extends RuntimeException {
    public UnreadableAnswerException(String message) {
        super(message);
    }
}
