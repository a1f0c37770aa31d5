package io.pincast.gateway.route.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What comes back from a part: what the gateway says itself on every answer is not said twice. */
@Component
class ReturnHeaders implements ResponseHttpHeadersFilter, Ordered {
    private static final Set<String> SAID_HERE = Set.of(
            "x-request-id",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "referrer-policy",
            "strict-transport-security",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "ratelimit",
            "ratelimit-policy",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "server",
            "date");

    @Override
    public HttpHeaders apply(HttpHeaders received, ServerResponse answer) {
        var back = new HttpHeaders();
        received.forEach((name, values) -> {
            if (!SAID_HERE.contains(name.toLowerCase(Locale.ROOT))) {
                back.addAll(name, values);
            }
        });
        return back;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
