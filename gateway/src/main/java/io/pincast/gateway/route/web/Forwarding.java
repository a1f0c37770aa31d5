package io.pincast.gateway.route.web;

import io.pincast.defaults.http.VirtualThreadHttpClient;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.gateway.entry.web.PublicPath;
import io.pincast.gateway.route.Route;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request on and hands its answer back, both streaming. Spring Cloud Gateway's own exchange reads the client's request
 * on another thread, which may still read when the server has given it to the next client, and has one time-out for all routes.
 */
@Component
class Forwarding implements ProxyExchange, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private final HttpClient client = VirtualThreadHttpClient.of(HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT));

    @Override
    public ServerResponse exchange(Request request) {
        var route = OnRoute.of(request.getServerRequest());
        var upload = Upload.of(request.getServerRequest().servletRequest());
        var part = Objects.requireNonNull(request.getUri());
        var outgoing = outgoing(request, part, upload);
        var answer = client.sendAsync(outgoing, BodyHandlers.ofPublisher());
        var response = await(answer, upload, route);
        var returned = new Returned(
                response,
                new Locations(part, PublicPath.of(request.getServerRequest().servletRequest())));
        var forwarded = new ForwardedAnswer(route, response);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(returned, forwarded));
        return forwarded;
    }

    private static HttpRequest outgoing(Request request, URI part, Upload upload) {
        var servlet = request.getServerRequest().servletRequest();
        var query = servlet.getQueryString();
        try {
            // The path and the query as they came, not decoded and encoded again.
            var target = URI.create(part.getScheme() + "://" + part.getRawAuthority() + servlet.getRequestURI()
                    + (query == null ? "" : "?" + query));
            var outgoing = HttpRequest.newBuilder(target).method(servlet.getMethod(), upload.publisher());
            request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
            return outgoing.build();
        } catch (IllegalArgumentException e) {
            var problem = new ProblemException(
                    ProblemKind.MALFORMED,
                    "malformed-request",
                    "The request cannot be read",
                    "The address or a header has characters that must not be there. Encode them and send it again.");
            problem.initCause(e);
            throw problem;
        }
    }

    private static <T> T await(CompletableFuture<T> answer, Upload upload, Route route) {
        var arrived = false;
        try {
            upload.send(answer, route.timeout());
            var response = answer.get(route.timeout().toMillis(), TimeUnit.MILLISECONDS);
            arrived = true;
            return response;
        } catch (TimeoutException e) {
            throw PartFailure.slow(route.part(), route.timeout());
        } catch (ExecutionException e) {
            throw failure(route, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PartFailure.brokeOff(route.part());
        } finally {
            if (!arrived) {
                answer.cancel(true);
            }
        }
    }

    private static PartFailure failure(Route route, @Nullable Throwable cause) {
        log.warn("{} gave no answer: {}", route.part(), String.valueOf(cause));
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                ? PartFailure.away(route.part())
                : PartFailure.brokeOff(route.part());
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }

    /** An answer's status and headers as the filters see them. */
    private record Returned(HttpResponse<Flow.Publisher<List<ByteBuffer>>> answer, Locations locations)
            implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.statusCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            answer.headers().map().forEach(headers::addAll);
            var location = headers.getFirst(HttpHeaders.LOCATION);
            if (location != null) {
                headers.set(HttpHeaders.LOCATION, locations.seenFromOutside(location));
            }
            return headers;
        }
    }
}
