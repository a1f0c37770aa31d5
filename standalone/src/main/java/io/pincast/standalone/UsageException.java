package io.pincast.standalone;

/** Something that the person at the terminal can put right; its message is the one line that says how. */
public class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
