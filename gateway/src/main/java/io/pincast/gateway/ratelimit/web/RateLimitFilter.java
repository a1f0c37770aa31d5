package io.pincast.gateway.ratelimit.web;

import io.github.bucket4j.ConsumptionProbe;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.defaults.problem.Problems;
import io.pincast.gateway.token.ClientTokens;
import io.pincast.gateway.token.OpenDoors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits each client, by its token, else by its address, and tells it on every answer how much is left. */
class RateLimitFilter extends OncePerRequestFilter {
    private final ClientBuckets byToken;
    private final ClientBuckets byAddress;
    private final ClientTokens tokens;
    private final OpenDoors openDoors;
    private final Problems problems;

    RateLimitFilter(
            ClientBuckets byToken,
            ClientBuckets byAddress,
            ClientTokens tokens,
            OpenDoors openDoors,
            Problems problems) {
        this.openDoors = openDoors;
        this.tokens = tokens;
        this.byToken = byToken;
        this.byAddress = byAddress;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/actuator/health") || path.equals("/livez") || path.equals("/readyz");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = openDoors.lead(request) ? Optional.<ClientTokens.ClientToken>empty() : tokens.in(request);
        var allowed = token.isPresent()
                ? take("token", byToken, token.get().token().hash(), response)
                : take("address", byAddress, ClientAddress.of(request), response);
        if (allowed.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, tooMany(seconds(allowed.getNanosToWaitForRefill())));
        }
    }

    /** The two headers as draft-ietf-httpapi-ratelimit-headers has them: q a w seconds; r left, all back in t. */
    private static ConsumptionProbe take(
            String policy, ClientBuckets buckets, String client, HttpServletResponse response) {
        var taken = buckets.take(client);
        var allowance = buckets.allowance();
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(policy, allowance.requests(), allowance.per().toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy, taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset())));
        return taken;
    }

    static ProblemException tooMany(long seconds) {
        return new ProblemException(
                ProblemKind.TOO_MANY,
                "too-many-requests",
                "Too many requests",
                "You sent more requests than your limit allows. Wait " + seconds
                        + (seconds == 1 ? " second" : " seconds")
                        + ", then go on more slowly; the header RateLimit tells how many are left.",
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    private static long seconds(long nanos) {
        return nanos <= 0 ? 0 : Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
