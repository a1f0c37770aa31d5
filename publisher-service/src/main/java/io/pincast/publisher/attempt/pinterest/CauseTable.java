package io.pincast.publisher.attempt.pinterest;

import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.Setback;
import io.pincast.publisher.publication.Setback.Reaction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of Pinterest's means for a publication: by status and code, never by its text, which is only handed on for people
 * to read. The one place that knows. An answer that proves nothing is no matter of this table: it is reconciled.
 */
final class CauseTable {
    private static final Backoff SOON = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10));
    private static final Backoff MINUTE = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(30));
    private static final Backoff HOURS = new Backoff(Duration.ofHours(4), Duration.ofHours(24));
    private static final Backoff AFTER_RENEWAL = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));
    private static final int RENEWALS = 3;
    private static final String RECONNECT =
            "Connect the account again and allow everything that is asked, then try again.";

    private CauseTable() {}

    /** What follows from a call that proved that nothing was created. */
    static Setback setback(PinterestApiException refusal, Grant grant) {
        if (refusal.proves() == Proof.NOT_SENT) {
            return Setback.retry(
                    reason(
                            refusal,
                            "PINTEREST_NOT_REACHED",
                            "Pinterest could not be reached, so nothing was sent.",
                            null),
                    SOON);
        }
        if (refusal.isSpamBlock()) {
            return Setback.retry(
                    reason(
                            refusal,
                            "SPAM_BLOCK",
                            "Pinterest has put this account on hold for a while, because it takes so many Pins in so short a time for spam.",
                            "Publish fewer Pins a day on this account, and vary their links and images."),
                    HOURS);
        }
        return switch (refusal.status()) {
            case 400, 422 -> Setback.fail(notAccepted(refusal));
            case 401 -> unauthorized(refusal);
            case 403 -> Setback.fail(forbidden(refusal, grant));
            case 404 -> Setback.fail(notFound(refusal));
            case 408, 409, 425 ->
                Setback.retry(
                        reason(refusal, "PINTEREST_BUSY", "Pinterest was busy and asked to try again later.", null),
                        SOON);
            case 413 ->
                Setback.fail(reason(
                        refusal,
                        "IMAGE_TOO_LARGE",
                        "Pinterest says that the image is too large.",
                        "Choose a smaller image; up to 10 MB is safe."));
            case 429 -> rateLimited(refusal);
            default ->
                Setback.fail(reason(
                        refusal,
                        "PINTEREST_REFUSED",
                        "Pinterest refused this Pin." + said(refusal),
                        "Change the Pin and try again; the request id helps Pinterest's support to look it up."));
        };
    }

    private static Reason notAccepted(PinterestApiException refusal) {
        return reason(
                refusal,
                "PIN_NOT_ACCEPTED",
                "Pinterest did not accept something in this Pin." + said(refusal),
                "Check that the link opens in a browser and that the texts are as Pinterest wants them, then try again.");
    }

    private static Setback unauthorized(PinterestApiException refusal) {
        if (refusal.is(401, 3)) {
            return Setback.fail(reason(
                    refusal,
                    "PERMISSION_MISSING",
                    "The access to this account does not include publishing Pins, or the Pinterest app may not use it.",
                    RECONNECT + " If it stays so, ask Pinterest for the permission on the app's page."));
        }
        var refused = reason(refusal, "ACCESS_REFUSED", "Pinterest refused the access to this account.", RECONNECT);
        return new Setback(refused, new Reaction.RenewToken(AFTER_RENEWAL, RENEWALS));
    }

    private static Reason forbidden(PinterestApiException refusal, Grant grant) {
        if (refusal.is(403, 233)) {
            return reason(
                    refusal,
                    "IMAGE_TOO_SMALL",
                    "Pinterest says that the image is too small.",
                    "Choose a larger image; 1000 × 1500 pixels is best.");
        }
        if (refusal.is(403, 235)) {
            return reason(
                    refusal,
                    "IMAGE_UNUSABLE",
                    "Pinterest says that the image is damaged or too large.",
                    "Save the image anew as JPEG or PNG of at most 10 MB, and upload it again.");
        }
        if (refusal.is(403, 29) && grant.trial() && !grant.environment().equals("SANDBOX")) {
            return reason(
                    refusal,
                    "APP_HAS_TRIAL_ACCESS",
                    "The Pinterest app has Trial access only, and Pinterest lets such apps publish nothing that others can see.",
                    "Ask Pinterest for Standard access on the app's page; connecting the account again does not help.");
        }
        return reason(
                refusal,
                "NOT_ALLOWED",
                "Pinterest does not let this account add Pins to this board." + said(refusal),
                "Check that the board is the account's own, or that it works on it; choose another board otherwise.");
    }

    private static Reason notFound(PinterestApiException refusal) {
        if (refusal.is(404, 40)) {
            return reason(
                    refusal,
                    "BOARD_NOT_FOUND",
                    "The board no longer exists on Pinterest.",
                    "Choose another board and plan the Pin again.");
        }
        if (refusal.is(404, 2031)) {
            return reason(
                    refusal,
                    "SECTION_NOT_FOUND",
                    "The section of the board no longer exists on Pinterest.",
                    "Choose another section, or the board itself, and plan the Pin again.");
        }
        return reason(
                refusal,
                "PINTEREST_NOT_FOUND",
                "Pinterest does not know something that this Pin refers to." + said(refusal),
                "Check the board and the account, then try again.");
    }

    private static Setback rateLimited(PinterestApiException refusal) {
        var reason = reason(
                refusal,
                "RATE_LIMITED",
                "Pinterest's limit of requests for this account is used up for the moment.",
                null);
        var asked = refusal.retryAfter();
        var delay = asked == null ? refusal.rateLimits().reset() : asked;
        return delay == null ? Setback.retry(reason, MINUTE) : new Setback(reason, new Reaction.RetryAfter(delay));
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

    static Reason reason(PinterestApiException answer, String code, String detail, @Nullable String action) {
        return new Reason(
                code, detail, action, answer.status() == 0 ? null : answer.status(), answer.code(), answer.requestId());
    }

    private static String said(PinterestApiException refusal) {
        var message = refusal.pinterestMessage();
        return message == null || message.isBlank() ? "" : " It says: “" + message + "”";
    }
}
