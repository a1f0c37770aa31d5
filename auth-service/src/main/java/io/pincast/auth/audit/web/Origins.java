package io.pincast.auth.audit.web;

import io.pincast.auth.audit.Origin;
import io.pincast.defaults.request.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads from where a request came. */
public final class Origins {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MOST = 400;

    private Origins() {}

    /** The gateway takes off what a client says of its address, and says itself what it saw. */
    public static Origin of(HttpServletRequest request) {
        var address = Optional.ofNullable(request.getHeader(FORWARDED_FOR)).orElseGet(request::getRemoteAddr);
        return new Origin(
                shortened(address), shortened(request.getHeader(HttpHeaders.USER_AGENT)), RequestContext.requestId());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MOST ? text : text.substring(0, MOST);
    }
}
