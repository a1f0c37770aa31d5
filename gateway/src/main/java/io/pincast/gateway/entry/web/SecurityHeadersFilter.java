package io.pincast.gateway.entry.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser is told not to do with any answer. A page that needs more says so itself. */
class SecurityHeadersFilter extends OncePerRequestFilter {
    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https://i.pinimg.com;"
                    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private final boolean secure;

    SecurityHeadersFilter(boolean secure) {
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", NOTHING_FROM_OUTSIDE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // The OAuth callback has a code in its address.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
