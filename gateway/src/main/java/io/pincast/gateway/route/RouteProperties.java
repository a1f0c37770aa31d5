package io.pincast.gateway.route;

import static io.pincast.gateway.route.Route.Access.CALLERS;
import static io.pincast.gateway.route.Route.Access.EVERYBODY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The routes' numbers.
 *
 * @param timeout of a route that is not named in {@code timeouts}
 * @param timeouts by route id
 * @param circuit when a route is left alone for a while
 */
@ConfigurationProperties("gateway.route")
public record RouteProperties(
        @DefaultValue("15s") Duration timeout,
        @DefaultValue Map<String, Duration> timeouts,
        @DefaultValue Circuit circuit) {

    /** Where a provider sends browsers back to. */
    public static final String BACK_FROM_PROVIDER = "oidc-callback";

    public static final String BACK_FROM_PINTEREST = "callback";

    public RouteProperties {
        timeouts = Map.copyOf(timeouts);
    }

    /**
     * When a part is left alone. Only what never gave an answer counts: refused connections, breaks, time-outs.
     *
     * @param calls the last so many are looked at
     * @param failures percentage of them from which the circuit opens
     * @param open for how long, before a call is tried again
     */
    public record Circuit(
            @DefaultValue("20") int calls,
            @DefaultValue("50") int failures,
            @DefaultValue("5s") Duration open) {}

    /** All routes; the first that fits is taken. Nothing else is reachable from outside. */
    public List<Route> routes() {
        return List.of(
                route(
                        "sign-in",
                        "auth-service",
                        EVERYBODY,
                        "POST",
                        "/api/v1/sessions",
                        "/api/v1/sessions/second-factor",
                        "/api/v1/oidc-sign-ins",
                        "/api/v1/password-resets",
                        "/api/v1/password-resets/completions",
                        "/api/v1/invitations/previews",
                        "/api/v1/invitations/registrations"),
                route("sign-in-options", "auth-service", EVERYBODY, "GET", "/api/v1/sign-in-options"),
                route(BACK_FROM_PROVIDER, "auth-service", EVERYBODY, "GET", "/callback/oidc"),
                route(BACK_FROM_PINTEREST, "auth-service", EVERYBODY, "GET", "/callback/pinterest"),
                route(
                        "identity",
                        "auth-service",
                        CALLERS,
                        "*",
                        below(
                                "sessions",
                                "people",
                                "workspaces",
                                "installation",
                                "audit-log",
                                "invitations",
                                "api-tokens")),
                route(
                        "accounts",
                        "auth-service",
                        CALLERS,
                        "*",
                        below("pinterest-apps", "account-connections", "accounts")),
                // A large video is looked at and kept before there is an answer.
                route("uploads", "scheduler-service", CALLERS, "POST", "/api/v1/media"),
                route("media", "scheduler-service", CALLERS, "*", below("media")),
                route("posts", "scheduler-service", CALLERS, "*", below("posts", "publishing")),
                route("analytics", "analytics-service", CALLERS, "*", below("analytics")));
    }

    /** Requests that take a route on which no token is looked at, such as {@code POST /api/v1/sessions}. */
    public Set<String> forEverybody() {
        return routes().stream()
                .filter(route -> route.access() == EVERYBODY)
                .flatMap(route -> route.paths().stream().map(path -> route.method() + " " + path))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] below(String... nouns) {
        return List.of(nouns).stream().map(noun -> "/api/v1/" + noun + "/**").toArray(String[]::new);
    }

    private Route route(String id, String part, Route.Access access, String method, String... paths) {
        return new Route(id, part, access, method, List.of(paths), timeouts.getOrDefault(id, timeout));
    }
}
