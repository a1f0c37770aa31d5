package io.pincast.defaults.request;

import io.pincast.defaults.id.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a request its id and its trace, taken over from the caller where it sent usable ones. */
class RequestContextFilter extends OncePerRequestFilter {
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private final Ids ids;
    private final String service;

    RequestContextFilter(Ids ids, String service) {
        this.ids = ids;
        this.service = service;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(RequestContext.REQUEST_ID_HEADER);
        var requestId = RequestContext.isSafe(given) ? given : ids.nextText();
        MDC.put(RequestContext.SERVICE, service);
        MDC.put(RequestContext.REQUEST_ID, requestId);
        MDC.put(RequestContext.TRACEPARENT, traceparent(request.getHeader(RequestContext.TRACEPARENT_HEADER)));
        response.setHeader(RequestContext.REQUEST_ID_HEADER, requestId);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(RequestContext.SERVICE);
            MDC.remove(RequestContext.REQUEST_ID);
            MDC.remove(RequestContext.TRACEPARENT);
            MDC.remove(RequestContext.WORKSPACE_ID);
        }
    }

    private String traceparent(@Nullable String given) {
        if (given != null && TRACEPARENT.matcher(given).matches()) {
            return given;
        }
        UUID trace = ids.next();
        return "00-%016x%016x-%016x-01"
                .formatted(
                        trace.getMostSignificantBits(),
                        trace.getLeastSignificantBits(),
                        ids.next().getLeastSignificantBits());
    }
}
