package io.pincast.publisher.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why something did not happen, in words for the person who planned it.
 *
 * @param code stable, upper snake case
 * @param detail what happened, a sentence
 * @param action what to do now; none where nothing needs doing
 * @param httpStatus Pinterest's, where it answered
 * @param pinterestCode Pinterest's own error code, where it gave one
 * @param requestId Pinterest's, to quote to its support
 */
public record Reason(
        String code,
        String detail,
        @Nullable String action,
        @Nullable Integer httpStatus,
        @Nullable Integer pinterestCode,
        @Nullable String requestId) {

    public static Reason of(String code, String detail, @Nullable String action) {
        return new Reason(code, detail, action, null, null, null);
    }

    /** The same with a further sentence. */
    public Reason and(String sentence, @Nullable String whatToDo) {
        return new Reason(code, detail + " " + sentence, whatToDo, httpStatus, pinterestCode, requestId);
    }

    /** The same, with the answer of Pinterest's that another one tells of. */
    public Reason answeredBy(Reason other) {
        return new Reason(code, detail, action, other.httpStatus, other.pinterestCode, other.requestId);
    }
}
