package io.pincast.simulator.access;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.error.PinterestError;
import io.pincast.simulator.exchange.ApiFilter;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.exchange.FilterOrder;
import io.pincast.simulator.exchange.Operation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets through who may: token, kind of token, sandbox, scopes, as the description says per operation. */
@Component
@Order(FilterOrder.ACCESS)
final class AccessFilter extends ApiFilter {

    @Override
    protected void filter(
            Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = exchange.arrival().route().refusal();
        if (refusal != null) {
            throw refusal;
        }
        exchange.operation().ifPresent(operation -> check(operation, exchange));
        chain.doFilter(request, response);
    }

    private static void check(Operation operation, Exchange exchange) {
        if (operation.callers() == Operation.Callers.APP) {
            if (exchange.findApp().isEmpty()) {
                throw PinterestError.authenticationFailed();
            }
            return;
        }
        var caller = exchange.findCaller().orElseThrow(PinterestError::authenticationFailed);
        if (!operation.inSandbox() && exchange.environment() == Environment.SANDBOX) {
            throw PinterestError.notInSandbox();
        }
        if (caller.isClient() && operation.callers() == Operation.Callers.USER) {
            throw PinterestError.notPermitted();
        }
        var missing = operation.scopes().stream()
                .filter(scope -> !caller.has(scope))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw PinterestError.insufficientPermissions(missing);
        }
    }
}
