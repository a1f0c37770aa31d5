package io.pincast.pinterest.client.http;

import io.micrometer.observation.Observation;
import io.pincast.pinterest.client.call.Answer;
import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.call.CallReport;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.PinterestError;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.call.RateLimits;
import io.pincast.pinterest.client.json.Json;
import io.pincast.pinterest.client.json.StorageErrors;
import io.pincast.pinterest.client.json.UnreadableAnswerException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Makes one call and says what came of it: the one place where an answer, or none, becomes a proof. */
public final class Caller {
    private static final Logger log = LoggerFactory.getLogger(Caller.class);

    private final Transport transport;
    private final Telemetry telemetry;
    private final Clock clock;
    private final RateLimitHeaders rateLimits;

    public Caller(Transport transport, Telemetry telemetry, Clock clock) {
        this.transport = transport;
        this.telemetry = telemetry;
        this.clock = clock;
        this.rateLimits = new RateLimitHeaders(clock);
    }

    <T> Answer<T> call(Target target, Outgoing outgoing, AnswerReader<T> reader) {
        return observe(target, outgoing, transport::exchange, reader, Json::readError);
    }

    void upload(Target target, Outgoing outgoing) {
        observe(target, outgoing, transport::exchangeWhileMoving, AnswerReader.NOTHING, StorageErrors::read);
    }

    private <T> Answer<T> observe(
            Target target, Outgoing outgoing, Sending sending, AnswerReader<T> reader, ErrorReader errors) {
        return telemetry.observe(outgoing.operation(), target.environment(), observation -> {
            var start = new Start(outgoing.operation(), target.environment(), clock.instant(), System.nanoTime());
            try {
                var answer = perform(start, outgoing, sending, reader, errors);
                completed(observation, target.observer(), answer.call(), null);
                return answer;
            } catch (PinterestApiException e) {
                completed(observation, target.observer(), e.call(), e);
                throw e;
            }
        });
    }

    private <T> Answer<T> perform(
            Start start, Outgoing outgoing, Sending sending, AnswerReader<T> reader, ErrorReader errors) {
        HttpResponse<byte[]> response;
        try {
            response = sending.send(outgoing);
        } catch (Transport.TransportException e) {
            var proof = e.notSent() ? Proof.NOT_SENT : Proof.UNKNOWN;
            throw new PinterestApiException(e.reason(), proof, start.report(), PinterestError.NONE, e);
        }
        var report = start.report(response, rateLimits.read(response.headers()));
        if (!isSuccess(response.statusCode())) {
            throw refused(report, errors.read(response.body()));
        }
        try {
            return new Answer<>(reader.read(response.body()), report);
        } catch (UnreadableAnswerException e) {
            throw unreadable(report, e.getMessage());
        } catch (JacksonException e) {
            // Neither its message nor itself: they quote the answer, which may be a token.
            throw unreadable(report, "at " + e.getPathReference());
        }
    }

    private static PinterestApiException unreadable(CallReport report, @Nullable String why) {
        var what = "success without a readable answer, status " + report.status() + ", " + why;
        return new PinterestApiException(what, Proof.UNKNOWN, report, PinterestError.NONE, null);
    }

    private static PinterestApiException refused(CallReport report, PinterestError error) {
        var proof = report.status() / 100 == 4 ? Proof.REFUSED : Proof.UNKNOWN;
        return new PinterestApiException("status " + report.status(), proof, report, error, null);
    }

    private static boolean isSuccess(int status) {
        return status / 100 == 2;
    }

    private void completed(
            Observation observation, CallObserver observer, CallReport call, @Nullable PinterestApiException failure) {
        telemetry.completed(observation, call, failure);
        try {
            observer.completed(call, failure);
        } catch (RuntimeException e) {
            // The outermost place for it: what became of the call is worth more than what an onlooker makes of it.
            log.warn("an observer of calls to Pinterest failed", e);
        }
    }

    private interface Sending {
        HttpResponse<byte[]> send(Outgoing outgoing) throws Transport.TransportException;
    }

    private interface ErrorReader {
        PinterestError read(byte[] body);
    }

    private record Start(String operation, String environment, Instant at, long nanos) {
        CallReport report() {
            return new CallReport(operation, environment, at, elapsed(), 0, null, RateLimits.NONE);
        }

        CallReport report(HttpResponse<?> response, RateLimits limits) {
            var requestId = response.headers().firstValue("x-pinterest-rid").orElse(null);
            return new CallReport(operation, environment, at, elapsed(), response.statusCode(), requestId, limits);
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }
}
