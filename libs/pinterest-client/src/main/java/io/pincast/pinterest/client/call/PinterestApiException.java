package io.pincast.pinterest.client.call;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Decide by {@link #proves()} whether it may be repeated, and by {@link #status()} together
 * with {@link #code()} what is wrong; never by the text.
 */
public final class PinterestApiException extends RuntimeException {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SPAM_CODE = 9;

    private final Proof proof;
    private final CallReport call;
    private final PinterestError error;

    public PinterestApiException(
            String what, Proof proof, CallReport call, PinterestError error, @Nullable Throwable cause) {
        super(describe(what, call, error), cause);
        this.proof = proof;
        this.call = call;
        this.error = error;
    }

    private static String describe(String what, CallReport call, PinterestError error) {
        var text = new StringBuilder(call.operation())
                .append(" (")
                .append(call.environment())
                .append("): ")
                .append(what);
        if (error.code() != null) {
            text.append(", code ").append(error.code());
        }
        if (error.message() != null) {
            text.append(", \"").append(error.message()).append('"');
        }
        if (call.requestId() != null) {
            text.append(", request id ").append(call.requestId());
        }
        return text.toString();
    }

    public Proof proves() {
        return proof;
    }

    /** HTTP status, 0 where no answer came. */
    public int status() {
        return call.status();
    }

    /** Pinterest's own code, null where the answer had none. */
    public @Nullable Integer code() {
        return error.code();
    }

    /** True for this status together with this code of Pinterest's: one alone never tells. */
    public boolean is(int status, int code) {
        return status() == status && error.code() != null && error.code() == code;
    }

    /** What Pinterest said; for people, never to decide by. */
    public @Nullable String pinterestMessage() {
        return error.message();
    }

    /** Pinterest's {@code x-pinterest-rid}. */
    public @Nullable String requestId() {
        return call.requestId();
    }

    /** How long Pinterest asked to wait; null where it did not say. */
    public @Nullable Duration retryAfter() {
        return call.rateLimits().retryAfter();
    }

    public RateLimits rateLimits() {
        return call.rateLimits();
    }

    public CallReport call() {
        return call;
    }

    /**
     * Pinterest's protection against spam, which needs hours of silence, not seconds. It is code 9, or a 429 that only its
     * text tells from a used-up quota (as Pinterest's own sample client does it): the one place where a text decides.
     */
    public boolean isSpamBlock() {
        if (error.code() != null && error.code() == SPAM_CODE) {
            return true;
        }
        return status() == TOO_MANY_REQUESTS && (mentionsSpam(error.messageDetail()) || mentionsSpam(error.message()));
    }

    private static boolean mentionsSpam(@Nullable String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains("spam");
    }
}
