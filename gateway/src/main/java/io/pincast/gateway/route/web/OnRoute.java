package io.pincast.gateway.route.web;

import io.pincast.gateway.route.Route;
import java.util.function.UnaryOperator;
import org.springframework.web.servlet.function.ServerRequest;

/** The route that a request was found to be for, kept beside it. */
final class OnRoute {
    private static final String ATTRIBUTE = OnRoute.class.getName();

    private OnRoute() {}

    static UnaryOperator<ServerRequest> mark(Route route) {
        return request -> {
            request.attributes().put(ATTRIBUTE, route);
            return request;
        };
    }

    static Route of(ServerRequest request) {
        return request.attribute(ATTRIBUTE)
                .map(Route.class::cast)
                .orElseThrow(() -> new IllegalStateException("the request is on no route"));
    }
}
