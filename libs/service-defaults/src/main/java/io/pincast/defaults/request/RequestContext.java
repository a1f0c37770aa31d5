package io.pincast.defaults.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What the request being served is known by. Kept in the logging context, so every line carries it. */
public final class RequestContext {
    public static final String REQUEST_ID_HEADER = "X-Request-Id";
    public static final String TRACEPARENT_HEADER = "traceparent";
    /**
     * Which service logs: several may share a process. Not {@code service} alone: that name is taken in the JSON of a log line,
     * and a second one loses the whole line.
     */
    public static final String SERVICE = "pincast.service";

    public static final String REQUEST_ID = "requestId";
    public static final String TRACEPARENT = "traceparent";
    public static final String WORKSPACE_ID = "workspaceId";
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestContext() {}

    public static @Nullable String requestId() {
        return MDC.get(REQUEST_ID);
    }

    public static @Nullable String traceparent() {
        return MDC.get(TRACEPARENT);
    }

    /** Whether a stranger's id may go into logs and headers as it is. */
    static boolean isSafe(@Nullable String id) {
        return id != null && SAFE.matcher(id).matches();
    }
}
