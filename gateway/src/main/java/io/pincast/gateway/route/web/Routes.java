package io.pincast.gateway.route.web;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.pincast.gateway.route.PartAddresses;
import io.pincast.gateway.route.Route;
import io.pincast.gateway.route.RouteProperties;
import io.pincast.gateway.session.web.TradeTokens;
import io.pincast.gateway.token.OpenDoors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes Spring Cloud Gateway's routes: token, circuit, forwarding, in this order. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private final TradeTokens trade;
    private final MeterRegistry meters;

    Routes(TradeTokens trade, MeterRegistry meters) {
        this.trade = trade;
        this.meters = meters;
    }

    @Bean
    static OpenDoors openDoors(RouteProperties properties) {
        return new OpenDoors(properties.forEverybody());
    }

    @Bean
    RouterFunction<ServerResponse> gatewayRoutes(RouteProperties properties, PartAddresses addresses) {
        return properties.routes().stream()
                .map(route -> forwarding(route, properties.circuit(), addresses))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private RouterFunction<ServerResponse> forwarding(
            Route to, RouteProperties.Circuit circuit, PartAddresses addresses) {
        var built = route(to.id());
        if (to.access() == Route.Access.CALLERS) {
            built.filter(trade);
        }
        return built.filter(new RouteCircuit(to, circuit, meters))
                .before(OnRoute.mark(to))
                .before(uri(addresses.of(to.part())))
                .route(fits(to), http())
                .build();
    }

    private static RequestPredicate fits(Route route) {
        var paths = route.paths().stream()
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return route.method().equals("*")
                ? paths
                : RequestPredicates.method(HttpMethod.valueOf(route.method())).and(paths);
    }
}
