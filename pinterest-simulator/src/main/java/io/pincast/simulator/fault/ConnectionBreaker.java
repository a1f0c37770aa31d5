package io.pincast.simulator.fault;

import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.time.SimulatorClock;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Ends connections without an answer; for that it has to know Tomcat. */
@Component
class ConnectionBreaker implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String RESPONSE = ConnectionBreaker.class.getName();
    private final SimulatorClock clock;
    private volatile @Nullable ResettableProtocol protocol;

    ConnectionBreaker(SimulatorClock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(ResettableProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> protocol = (ResettableProtocol) connector.getProtocolHandler());
        factory.addEngineValves(new RememberResponse());
    }

    /** Closes the connection after what was written before, which is nothing. */
    void close(Exchange exchange, HttpServletRequest request) {
        exchange.drop(clock.machineInstant().toEpochMilli());
        ((Response) request.getAttribute(RESPONSE)).getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
    }

    /** Closes it so that the peer sees "connection reset". */
    void reset(Exchange exchange, HttpServletRequest request) throws IOException {
        var handler = protocol;
        if (handler != null) {
            handler.resetOnClose(request.getRemoteAddr(), request.getRemotePort());
        }
        close(exchange, request);
    }

    private static final class RememberResponse extends ValveBase {
        RememberResponse() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(RESPONSE, response);
            getNext().invoke(request, response);
        }
    }
}
