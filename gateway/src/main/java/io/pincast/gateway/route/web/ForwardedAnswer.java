package io.pincast.gateway.route.web;

import io.pincast.gateway.route.Route;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A part's answer, as it is but for its headers, which filters may change until it is written. */
class ForwardedAnswer implements ServerResponse {
    private static final Logger log = LoggerFactory.getLogger(ForwardedAnswer.class);
    private final Route route;
    private final HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer;
    private final HttpHeaders headers = new HttpHeaders();

    ForwardedAnswer(Route route, HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer) {
        this.route = route;
        this.answer = answer;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(answer.statusCode());
        headers.forEach((name, values) -> write(response, name, values));
        var broken = copy(response);
        if (broken.isPresent()) {
            log.warn("an answer of {} broke off: {}", route.part(), broken.get());
            abandon(response);
        }
        return null;
    }

    private Optional<String> copy(HttpServletResponse response) throws IOException {
        var live = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE)).startsWith("text/event-stream");
        try {
            return new AnswerBody(answer.body()).copyTo(response.getOutputStream(), route.timeout(), live);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the gateway stops");
        }
    }

    private void abandon(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // What has left cannot be taken back. An exception that nobody knows makes the server cut the connection,
            // so
            // that the client sees that the answer is not whole.
            throw new BrokenAnswerException("the answer of " + route.part() + " broke off");
        }
        response.resetBuffer();
        headers.forEach((name, values) -> response.setHeader(name, null));
        throw PartFailure.brokeOff(route.part());
    }

    /** The first replaces what the door put there, such as its own Content-Security-Policy. */
    private static void write(HttpServletResponse response, String name, List<String> values) {
        var first = true;
        for (var value : values) {
            if (first) {
                response.setHeader(name, value);
            } else {
                response.addHeader(name, value);
            }
            first = false;
        }
    }

    /** The rest of an answer never came. */
    private static class BrokenAnswerException extends IOException {
        BrokenAnswerException(String why) {
            super(why);
        }
    }
}
