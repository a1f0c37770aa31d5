package io.pincast.gateway.route.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** A part gave no answer: what a circuit counts. */
class PartFailure extends ProblemException {

    private PartFailure(ProblemKind kind, String type, String title, String detail, Map<String, String> headers) {
        super(kind, type, title, detail, List.of(), headers);
    }

    /** Nobody listens: the request went nowhere. */
    static PartFailure away(String part) {
        return unavailable("The " + part + " is away for the moment; nothing was done. Try again in a few seconds.");
    }

    /** It was away until just now, so it was not asked. */
    static PartFailure leftAlone(String part) {
        return unavailable(
                "The " + part
                        + " did not answer several times and is left alone for a few seconds; nothing was done. Try again then.");
    }

    /** The connection broke: nobody knows. */
    static PartFailure brokeOff(String part) {
        return unavailable(
                "The " + part
                        + " broke off before it answered, so the request may or may not have been carried out. Look, or send it again with the same Idempotency-Key.");
    }

    /** It took longer than it may. */
    static PartFailure slow(String part, Duration timeout) {
        return new PartFailure(
                ProblemKind.TIMED_OUT,
                "timed-out",
                "It took too long",
                "The " + part + " did not answer within " + words(timeout)
                        + ", so the request may or may not have been carried out. Look, or send it again with the same Idempotency-Key.",
                Map.of());
    }

    private static PartFailure unavailable(String detail) {
        return new PartFailure(
                ProblemKind.UNAVAILABLE,
                "part-unavailable",
                "A part of Pincast is away",
                detail,
                Map.of(HttpHeaders.RETRY_AFTER, "5"));
    }

    private static String words(Duration timeout) {
        return timeout.toMillis() < 1000 ? timeout.toMillis() + " ms" : timeout.toSeconds() + " s";
    }
}
