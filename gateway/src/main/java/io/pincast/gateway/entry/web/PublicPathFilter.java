package io.pincast.gateway.entry.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import io.pincast.defaults.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves everything at {@code /} and equally under the public URL's path. A path that could mean something else to whoever is
 * behind ({@code ..}, {@code //}, {@code ;}, encoded slashes) goes no further.
 */
class PublicPathFilter extends OncePerRequestFilter {
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\]|%(2e|2f|5c|25|3b|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);
    private final String prefix;
    private final Problems problems;

    PublicPathFilter(String prefix, Problems problems) {
        this.prefix = prefix;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (AMBIGUOUS.matcher(path).find()) {
            problems.write(
                    response,
                    new ProblemException(
                            ProblemKind.MALFORMED,
                            "malformed-path",
                            "The path cannot be read",
                            "The path has an empty, relative or encoded part. Write it plainly, such as /api/v1/posts."));
        } else if (prefix.isEmpty() || !isUnder(path)) {
            chain.doFilter(request, response);
        } else if (path.equals(prefix)) {
            // Relative links of the start page need the slash.
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", prefix + "/");
        } else {
            PublicPath.mark(request, prefix);
            chain.doFilter(new PathBelow(request, prefix.length()), response);
        }
    }

    private boolean isUnder(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
