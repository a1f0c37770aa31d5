package io.pincast.gateway.entry.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.defaults.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of the gateway's own actuator only health is open to everybody, without details. The rest is on the management port
 * ({@code management.server.port}), which this filter does not stand before; without one it is nowhere.
 */
class ActuatorFilter extends OncePerRequestFilter {
    private final Problems problems;

    ActuatorFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !isBelow(path, "/actuator") || isBelow(path, "/actuator/health");
    }

    private static boolean isBelow(String path, String parent) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        problems.write(
                response,
                new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "no-such-path",
                        "Not Found",
                        "There is nothing here. What can be asked is described at /docs."));
    }
}
