package io.pincast.publisher.attempt.pinterest;

import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import io.pincast.publisher.publication.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Which {@link Trouble} an answer of Pinterest's is, by status and code, never by its text, which is only handed on for people to
 * read. The one place that knows. An answer that proves nothing is no matter of this table: it is reconciled.
 */
final class CauseTable {
    private static final String RECONNECT =
            "Connect the account again and allow everything that is asked, then try again.";

    private CauseTable() {}

    /** What follows from a call that proved that nothing was created. */
    static Setback setback(PinterestApiException refusal, Grant grant) {
        var trouble = trouble(refusal, grant);
        if (trouble == Trouble.RATE_LIMITED) {
            return rateLimited(refusal);
        }
        var words = words(trouble, refusal, grant);
        return trouble.setback(reason(refusal, trouble, words.detail(), words.action()));
    }

    private static Trouble trouble(PinterestApiException refusal, Grant grant) {
        if (refusal.proves() == Proof.NOT_SENT) {
            return Trouble.PINTEREST_NOT_REACHED;
        }
        if (refusal.isSpamBlock()) {
            return Trouble.SPAM_BLOCK;
        }
        return switch (refusal.status()) {
            case 400, 422 -> Trouble.PIN_NOT_ACCEPTED;
            case 401 -> unauthorized(refusal, grant);
            case 403 -> forbidden(refusal, grant);
            case 404 -> notFound(refusal);
            case 408, 409, 425 -> Trouble.PINTEREST_BUSY;
            case 413 -> Trouble.IMAGE_TOO_LARGE;
            case 429 -> Trouble.RATE_LIMITED;
            default -> Trouble.PINTEREST_REFUSED;
        };
    }

    private static Trouble unauthorized(PinterestApiException refusal, Grant grant) {
        if (!refusal.is(401, 3)) {
            return Trouble.ACCESS_REFUSED;
        }
        return grant.missingScopes().isEmpty() ? Trouble.FEATURE_RESTRICTED : Trouble.SCOPE_MISSING;
    }

    private static Trouble forbidden(PinterestApiException refusal, Grant grant) {
        if (refusal.is(403, 233)) {
            return Trouble.IMAGE_TOO_SMALL;
        }
        if (refusal.is(403, 235)) {
            return Trouble.IMAGE_UNUSABLE;
        }
        return refusal.is(403, 29) && grant.trial() && !grant.environment().equals("SANDBOX")
                ? Trouble.APP_HAS_TRIAL_ACCESS
                : Trouble.NOT_ALLOWED;
    }

    private static Trouble notFound(PinterestApiException refusal) {
        if (refusal.is(404, 40)) {
            return Trouble.BOARD_NOT_FOUND;
        }
        return refusal.is(404, 2031) ? Trouble.SECTION_NOT_FOUND : Trouble.PINTEREST_NOT_FOUND;
    }

    private static Setback rateLimited(PinterestApiException refusal) {
        var reason = reason(
                refusal,
                Trouble.RATE_LIMITED,
                "Pinterest's limit of requests for this account is used up for the moment.",
                null);
        var asked = refusal.retryAfter();
        var delay = asked == null ? refusal.rateLimits().reset() : asked;
        return delay == null
                ? Trouble.RATE_LIMITED.setback(reason)
                : new Setback(reason, new Reaction.RetryAfter(delay));
    }

    private static Words words(Trouble trouble, PinterestApiException refusal, Grant grant) {
        return switch (trouble) {
            case PINTEREST_NOT_REACHED -> new Words("Pinterest could not be reached, so nothing was sent.", null);
            case SPAM_BLOCK ->
                new Words(
                        "Pinterest has put this account on hold for a while, because it takes so many Pins in so short a time for spam.",
                        "Publish fewer Pins a day on this account, and vary their links and images.");
            case PIN_NOT_ACCEPTED ->
                new Words(
                        "Pinterest did not accept something in this Pin." + said(refusal),
                        "Check that the link opens in a browser and that the texts are as Pinterest wants them, then try again.");
            case ACCESS_REFUSED -> new Words("Pinterest refused the access to this account.", RECONNECT);
            case SCOPE_MISSING ->
                new Words(
                        "The access to this account does not include publishing Pins: Pinterest was not asked for, or not given, "
                                + String.join(", ", grant.missingScopes()) + ".",
                        RECONNECT);
            case FEATURE_RESTRICTED ->
                new Words(
                        "Pinterest does not let this Pinterest app publish Pins, whatever the account granted.",
                        "Ask Pinterest for the permission on the app's page; connecting the account again does not help.");
            case PINTEREST_BUSY -> new Words("Pinterest was busy and asked to try again later.", null);
            default -> refused(trouble, refusal);
        };
    }

    private static Words refused(Trouble trouble, PinterestApiException refusal) {
        return switch (trouble) {
            case IMAGE_TOO_SMALL ->
                new Words(
                        "Pinterest says that the image is too small.",
                        "Choose a larger image; 1000 × 1500 pixels is best.");
            case IMAGE_UNUSABLE ->
                new Words(
                        "Pinterest says that the image is damaged or too large.",
                        "Save the image anew as JPEG or PNG of at most 10 MB, and upload it again.");
            case IMAGE_TOO_LARGE ->
                new Words(
                        "Pinterest says that the image is too large.", "Choose a smaller image; up to 10 MB is safe.");
            case APP_HAS_TRIAL_ACCESS ->
                new Words(
                        "The Pinterest app has Trial access only, and Pinterest lets such apps publish nothing that others can see.",
                        "Ask Pinterest for Standard access on the app's page; connecting the account again does not help.");
            case NOT_ALLOWED ->
                new Words(
                        "Pinterest does not let this account add Pins to this board." + said(refusal),
                        "Check that the board is the account's own, or that it works on it; choose another board otherwise.");
            case BOARD_NOT_FOUND ->
                new Words("The board no longer exists on Pinterest.", "Choose another board and plan the Pin again.");
            case SECTION_NOT_FOUND ->
                new Words(
                        "The section of the board no longer exists on Pinterest.",
                        "Choose another section, or the board itself, and plan the Pin again.");
            case PINTEREST_NOT_FOUND ->
                new Words(
                        "Pinterest does not know something that this Pin refers to." + said(refusal),
                        "Check the board and the account, then try again.");
            default ->
                new Words(
                        "Pinterest refused this Pin." + said(refusal),
                        "Change the Pin and try again; the request id helps Pinterest's support to look it up.");
        };
    }

    /** Why an answer that proves nothing came, or none. */
    static Reason unclear(PinterestApiException failure) {
        return failure.status() == 0
                ? reason(failure, "NO_ANSWER", "Pinterest got the request and did not answer.", null)
                : reason(
                        failure,
                        "UNCLEAR_ANSWER",
                        "Pinterest answered with an error of its own, which does not tell whether the Pin was made.",
                        null);
    }

    static Reason reason(PinterestApiException answer, Trouble trouble, String detail, @Nullable String action) {
        return reason(answer, trouble.name(), detail, action);
    }

    private static Reason reason(PinterestApiException answer, String code, String detail, @Nullable String action) {
        return new Reason(
                code, detail, action, answer.status() == 0 ? null : answer.status(), answer.code(), answer.requestId());
    }

    private static String said(PinterestApiException refusal) {
        var message = refusal.pinterestMessage();
        return message == null || message.isBlank() ? "" : " It says: “" + message + "”";
    }

    /** For the person who planned it. */
    private record Words(String detail, @Nullable String action) {}
}
