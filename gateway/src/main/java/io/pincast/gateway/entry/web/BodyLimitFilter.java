package io.pincast.gateway.entry.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.defaults.problem.Problems;
import io.pincast.gateway.entry.BodyProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large at once, and one that does not say its size as soon as it turns out to be. */
class BodyLimitFilter extends OncePerRequestFilter {
    private static final String UPLOADS = "/api/v1/media";
    private final BodyProperties limits;
    private final Problems problems;

    BodyLimitFilter(BodyProperties limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = request.getRequestURI().startsWith(UPLOADS) ? limits.media() : limits.other();
        if (isForm(request)) {
            problems.write(response, formRefused());
        } else if (request.getContentLengthLong() > most.toBytes()) {
            problems.write(response, tooLarge(most));
        } else {
            chain.doFilter(new LimitedRequest(request, most.toBytes(), () -> tooLarge(most)), response);
        }
    }

    /** Of a request that may have a body: some clients keep the header when a form's answer redirects them to a GET. */
    private static boolean isForm(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                && Optional.ofNullable(request.getContentType())
                        .map(type -> type.toLowerCase(Locale.ROOT))
                        .filter(type -> type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE))
                        .isPresent();
    }

    private static ProblemException formRefused() {
        return new ProblemException(
                ProblemKind.UNSUPPORTED,
                "unsupported-media-type",
                "This kind of body is not taken",
                "The API takes JSON, not form data: send the header Content-Type: application/json.");
    }

    private static ProblemException tooLarge(DataSize most) {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                "too-large",
                "The request is too large",
                "The body is larger than the " + most.toMegabytes()
                        + " MB that this path takes. Make it smaller and send it again.");
    }
}
