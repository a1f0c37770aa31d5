package io.pincast.gateway.route.web;

import io.pincast.defaults.identity.BrowserSession;
import io.pincast.defaults.request.RequestContext;
import io.pincast.gateway.route.RouteProperties;
import io.pincast.gateway.session.web.PassportOnTheWay;
import io.pincast.gateway.session.web.TradeTokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** What goes on to a part: nothing by which a client could pretend to be somebody, and what the gateway itself knows. */
@Component
class OnwardHeaders implements RequestHttpHeadersFilter, Ordered {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** Pretended identity, what is said anew below, and what belongs to one connection alone. */
    private static final Set<String> KEPT_BACK = Set.of(
            "authorization",
            TradeTokens.WORKSPACE_HEADER.toLowerCase(Locale.ROOT),
            "cookie",
            "x-csrf-token",
            "forwarded",
            "host",
            "connection",
            "proxy-connection",
            "upgrade",
            "expect",
            "content-length",
            "transfer-encoding",
            "x-request-id",
            "traceparent");

    private final BrowserSession browser;

    OnwardHeaders(BrowserSession browser) {
        this.browser = browser;
    }

    @Override
    public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
        var onward = new HttpHeaders();
        received.forEach((name, values) -> {
            if (mayPass(name.toLowerCase(Locale.ROOT))) {
                onward.addAll(name, values);
            }
        });
        PassportOnTheWay.of(request).ifPresent(onward::setBearerAuth);
        comingBack(request).ifPresent(cookie -> onward.set(HttpHeaders.COOKIE, cookie));
        onward.set(FORWARDED_FOR, request.servletRequest().getRemoteAddr());
        set(onward, RequestContext.REQUEST_ID_HEADER, RequestContext.requestId());
        set(onward, RequestContext.TRACEPARENT_HEADER, RequestContext.traceparent());
        return onward;
    }

    /** Of all cookies only the one by which a browser is known that comes back from where it was sent, and only there. */
    private Optional<String> comingBack(ServerRequest request) {
        var name = switch (OnRoute.of(request).id()) {
            case RouteProperties.BACK_FROM_PROVIDER -> browser.signInName();
            case RouteProperties.BACK_FROM_PINTEREST -> browser.connectName();
            default -> "";
        };
        return request.cookies().getOrDefault(name, List.of()).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst();
    }

    private static boolean mayPass(String name) {
        return !KEPT_BACK.contains(name) && !name.startsWith("x-internal-") && !name.startsWith("x-forwarded-");
    }

    private static void set(HttpHeaders headers, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            headers.set(name, value);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
