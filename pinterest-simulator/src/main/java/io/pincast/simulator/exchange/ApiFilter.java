package io.pincast.simulator.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter that sees only what comes to the API. */
public abstract class ApiFilter extends OncePerRequestFilter {

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
            filter(exchange, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    protected abstract void filter(
            Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;
}
