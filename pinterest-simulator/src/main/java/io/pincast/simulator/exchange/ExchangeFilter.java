package io.pincast.simulator.exchange;

import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.requests.RequestLog;
import io.pincast.simulator.time.Ids;
import io.pincast.simulator.time.SimulatorClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Outermost: opens an exchange for what comes to the API, logs it, and lets the answer out only when everything is
 * done and written, so that whoever has the answer finds its effect.
 */
@Component
@Order(FilterOrder.EXCHANGE)
final class ExchangeFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeFilter.class);
    private final RequestLog log;
    private final SimulatorClock clock;
    private final ErrorAnswers errors;

    ExchangeFilter(RequestLog log, SimulatorClock clock, ErrorAnswers errors) {
        this.log = log;
        this.clock = clock;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var route = Route.find(request.getMethod(), request.getRequestURI());
        if (route.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        serve(open(request, route.get()), request, new ContentCachingResponseWrapper(response), chain);
    }

    private void serve(
            Exchange exchange, HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws IOException {
        request.setAttribute(Exchange.ATTRIBUTE, exchange);
        log.add(exchange.arrival().number(), exchange::entry);
        response.setHeader("x-pinterest-rid", exchange.arrival().requestId());
        try {
            chain.doFilter(request, response);
        } catch (PinterestError e) {
            errors.write(response, exchange, e);
        } catch (ServletException e) {
            LOG.error("{} failed", exchange.arrival().route().operationId(), e);
            errors.write(response, exchange, new PinterestError(500, 500, "Something went wrong on our end."));
        }
        if (!exchange.dropped()) {
            exchange.answered(response.getStatus(), clock.machineInstant().toEpochMilli());
            response.copyBodyToResponse();
        }
    }

    private Exchange open(HttpServletRequest request, Route route) {
        return new Exchange(new Exchange.Arrival(
                log.nextNumber(),
                Ids.requestId(),
                route,
                request.getMethod(),
                request.getRequestURI(),
                clock.machineInstant().toEpochMilli(),
                clock.instant()));
    }
}
