package io.pincast.simulator.fault;

import io.pincast.simulator.exchange.ApiFilter;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.exchange.FilterOrder;
import io.pincast.simulator.time.SimulatorClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks whether a fault strikes this request. */
@Component
@Order(FilterOrder.FAULTS)
class FaultFilter extends ApiFilter {
    private final Faults faults;
    private final FaultStrike strike;
    private final SimulatorClock clock;
    private final JsonMapper json;

    FaultFilter(Faults faults, FaultStrike strike, SimulatorClock clock, JsonMapper json) {
        this.faults = faults;
        this.strike = strike;
        this.clock = clock;
        this.json = json;
    }

    @Override
    protected void filter(
            Exchange exchange, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (faults.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var arrived = BufferedRequest.of(request);
        var boardId = BufferedRequest.boardId(arrived, json);
        var target = new Faults.Target(
                exchange.arrival().route().operationId(),
                exchange.findCaller().map(caller -> caller.user().username()),
                boardId,
                clock.instant());
        var fault = faults.strike(target);
        if (fault.isEmpty()) {
            chain.doFilter(arrived, response);
        } else {
            // The operation may never come to read it: the log shall say what was asked all the same.
            BufferedRequest.subject(arrived, json).ifPresent(exchange::about);
            strike.with(fault.get(), new FaultStrike.Victim(exchange, boardId, arrived, response, chain));
        }
    }
}
