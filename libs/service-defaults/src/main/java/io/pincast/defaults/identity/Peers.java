package io.pincast.defaults.identity;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.pincast.defaults.http.VirtualThreadHttpClient;
import io.pincast.defaults.request.RequestContext;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * HTTP to the other services' {@code /internal} paths: with this service's identity, time-outs and a circuit breaker each.
 * An open circuit and a peer that is away are both a {@link PeerUnavailableException}. Nothing is repeated here.
 */
public class Peers {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(15);
    private final RestClient.Builder builder;
    private final PeerProperties properties;
    private final ServiceTokens tokens;

    Peers(RestClient.Builder builder, PeerProperties properties, ServiceTokens tokens) {
        this.builder = builder;
        this.properties = properties;
        this.tokens = tokens;
    }

    /** A client for one service, by its name such as {@code auth-service}. Its address is the base of every path. */
    public RestClient to(String peer) {
        return to(peer, READ);
    }

    /** The same for answers that come for a long time: so long in all may one take, its body included. */
    public RestClient to(String peer, Duration answerWithin) {
        var breaker = CircuitBreaker.of(
                peer,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        return builder.clone()
                .baseUrl(properties.addressOf(peer))
                .requestFactory(requests(answerWithin))
                .requestInterceptor((request, body, next) -> call(peer, breaker, request, body, next))
                .build();
    }

    static JdkClientHttpRequestFactory requests() {
        return requests(READ);
    }

    private static JdkClientHttpRequestFactory requests(Duration answerWithin) {
        var factory = new JdkClientHttpRequestFactory(VirtualThreadHttpClient.of(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)));
        factory.setReadTimeout(answerWithin);
        return factory;
    }

    private ClientHttpResponse call(
            String peer, CircuitBreaker breaker, HttpRequest request, byte[] body, ClientHttpRequestExecution next) {
        if (!breaker.tryAcquirePermission()) {
            throw new PeerUnavailableException(peer, "its circuit is open", null);
        }
        var start = breaker.getCurrentTimestamp();
        try {
            prepare(request.getHeaders());
            var response = next.execute(request, body);
            if (response.getStatusCode().is5xxServerError()) {
                breaker.onError(
                        breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), new IOException("5xx"));
            } else {
                breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            }
            return response;
        } catch (IOException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw new PeerUnavailableException(peer, "it did not answer", e);
        } catch (PeerUnavailableException e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        }
    }

    private void prepare(HttpHeaders headers) {
        headers.setBearerAuth(tokens.token());
        var requestId = MDC.get(RequestContext.REQUEST_ID);
        if (requestId != null) {
            headers.set(RequestContext.REQUEST_ID_HEADER, requestId);
        }
        var traceparent = MDC.get(RequestContext.TRACEPARENT);
        if (traceparent != null) {
            headers.set(RequestContext.TRACEPARENT_HEADER, traceparent);
        }
    }
}
