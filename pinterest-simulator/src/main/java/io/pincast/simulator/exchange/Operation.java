package io.pincast.simulator.exchange;

import static io.pincast.simulator.exchange.Category.ORG_ANALYTICS;
import static io.pincast.simulator.exchange.Category.ORG_READ;
import static io.pincast.simulator.exchange.Category.ORG_WRITE;
import static io.pincast.simulator.exchange.Operation.Callers.APP;
import static io.pincast.simulator.exchange.Operation.Callers.USER;
import static io.pincast.simulator.exchange.Operation.Callers.USER_OR_CLIENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The simulated operations: id, path, scopes, callers, category and presence in the sandbox as Pinterest's description
 * (5.23.0) has them.
 */
public enum Operation {
    OAUTH_TOKEN("oauth/token", "POST", "/oauth/token", ORG_READ, APP, true),
    TOKEN_REVOKE("token/revoke", "POST", "/oauth/token/revoke", ORG_WRITE, APP, true),

    USER_ACCOUNT_GET("user_account/get", "GET", "/user_account", ORG_READ, USER_OR_CLIENT, true, Scopes.USER_READ),
    USER_ACCOUNT_ANALYTICS(
            "user_account/analytics", "GET", "/user_account/analytics", ORG_ANALYTICS, USER, false, Scopes.USER_READ),
    TOP_PINS(
            "user_account/analytics/top_pins",
            "GET",
            "/user_account/analytics/top_pins",
            ORG_ANALYTICS,
            USER_OR_CLIENT,
            false,
            Scopes.PINS_READ,
            Scopes.USER_READ),
    TOP_VIDEO_PINS(
            "user_account/analytics/top_video_pins",
            "GET",
            "/user_account/analytics/top_video_pins",
            ORG_ANALYTICS,
            USER_OR_CLIENT,
            false,
            Scopes.PINS_READ,
            Scopes.USER_READ),

    BOARDS_LIST("boards/list", "GET", "/boards", ORG_READ, USER_OR_CLIENT, true, Scopes.BOARDS_READ),
    BOARDS_CREATE(
            "boards/create",
            "POST",
            "/boards",
            ORG_WRITE,
            USER_OR_CLIENT,
            true,
            Scopes.BOARDS_READ,
            Scopes.BOARDS_WRITE),
    BOARDS_GET("boards/get", "GET", "/boards/{board_id}", ORG_READ, USER_OR_CLIENT, true, Scopes.BOARDS_READ),
    BOARDS_UPDATE(
            "boards/update",
            "PATCH",
            "/boards/{board_id}",
            ORG_WRITE,
            USER_OR_CLIENT,
            true,
            Scopes.BOARDS_READ,
            Scopes.BOARDS_WRITE),
    BOARDS_DELETE(
            "boards/delete",
            "DELETE",
            "/boards/{board_id}",
            ORG_WRITE,
            USER,
            true,
            Scopes.BOARDS_READ,
            Scopes.BOARDS_WRITE),
    BOARDS_LIST_PINS(
            "boards/list_pins",
            "GET",
            "/boards/{board_id}/pins",
            ORG_READ,
            USER_OR_CLIENT,
            true,
            Scopes.BOARDS_READ,
            Scopes.PINS_READ),
    SECTIONS_LIST(
            "board_sections/list",
            "GET",
            "/boards/{board_id}/sections",
            ORG_READ,
            USER_OR_CLIENT,
            true,
            Scopes.BOARDS_READ),
    SECTIONS_CREATE(
            "board_sections/create",
            "POST",
            "/boards/{board_id}/sections",
            ORG_WRITE,
            USER,
            true,
            Scopes.BOARDS_READ,
            Scopes.BOARDS_WRITE),
    SECTIONS_UPDATE(
            "board_sections/update",
            "PATCH",
            "/boards/{board_id}/sections/{section_id}",
            ORG_WRITE,
            USER,
            true,
            Scopes.BOARDS_READ,
            Scopes.BOARDS_WRITE),
    SECTIONS_DELETE(
            "board_sections/delete",
            "DELETE",
            "/boards/{board_id}/sections/{section_id}",
            ORG_WRITE,
            USER,
            true,
            Scopes.BOARDS_READ,
            Scopes.BOARDS_WRITE),
    SECTIONS_LIST_PINS(
            "board_sections/list_pins",
            "GET",
            "/boards/{board_id}/sections/{section_id}/pins",
            ORG_READ,
            USER_OR_CLIENT,
            true,
            Scopes.BOARDS_READ,
            Scopes.PINS_READ),

    PINS_LIST("pins/list", "GET", "/pins", ORG_READ, USER_OR_CLIENT, true, Scopes.BOARDS_READ, Scopes.PINS_READ),
    PINS_CREATE("pins/create", "POST", "/pins", ORG_WRITE, USER_OR_CLIENT, true, Scopes.pinWrites()),
    MULTI_PIN_ANALYTICS(
            "multi_pins/analytics",
            "GET",
            "/pins/analytics",
            ORG_ANALYTICS,
            USER_OR_CLIENT,
            false,
            Scopes.BOARDS_READ,
            Scopes.PINS_READ),
    PINS_GET("pins/get", "GET", "/pins/{pin_id}", ORG_READ, USER_OR_CLIENT, true, Scopes.BOARDS_READ, Scopes.PINS_READ),
    PINS_UPDATE("pins/update", "PATCH", "/pins/{pin_id}", ORG_WRITE, USER_OR_CLIENT, true, Scopes.pinWrites()),
    PINS_DELETE("pins/delete", "DELETE", "/pins/{pin_id}", ORG_WRITE, USER_OR_CLIENT, true, Scopes.pinWrites()),
    PINS_SAVE("pins/save", "POST", "/pins/{pin_id}/save", ORG_WRITE, USER, true, Scopes.pinWrites()),
    PIN_ANALYTICS(
            "pins/analytics",
            "GET",
            "/pins/{pin_id}/analytics",
            ORG_ANALYTICS,
            USER_OR_CLIENT,
            false,
            Scopes.BOARDS_READ,
            Scopes.PINS_READ),

    MEDIA_LIST("media/list", "GET", "/media", ORG_READ, USER, true, Scopes.PINS_READ),
    MEDIA_CREATE("media/create", "POST", "/media", ORG_WRITE, USER, true, Scopes.PINS_READ, Scopes.PINS_WRITE),
    MEDIA_GET("media/get", "GET", "/media/{media_id}", ORG_READ, USER, true, Scopes.PINS_READ);

    /** Who may call. */
    public enum Callers {
        /** The app itself, by HTTP Basic. */
        APP,
        USER,
        USER_OR_CLIENT
    }

    private static final List<Operation> ALL = List.of(values());
    private final String id;
    private final String method;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> segments;

    private final Category category;
    private final Callers callers;
    private final boolean inSandbox;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> scopes;

    Operation(
            String id,
            String method,
            String path,
            Category category,
            Callers callers,
            boolean inSandbox,
            String... scopes) {
        this.id = id;
        this.method = method;
        this.segments = List.of(path.substring(1).split("/"));
        this.category = category;
        this.callers = callers;
        this.inSandbox = inSandbox;
        this.scopes = Set.of(scopes);
    }

    /** The operation of this method and path below {@code /v5}; the first that fits, literal parts before variables. */
    public static Optional<Operation> find(String method, List<String> path) {
        return ALL.stream()
                .filter(operation -> operation.method.equals(method) && operation.fits(path))
                .findFirst();
    }

    /** The methods that this path below {@code /v5} has; none: there is no such path. */
    static Set<String> methods(List<String> path) {
        return ALL.stream()
                .filter(operation -> operation.fits(path))
                .map(operation -> operation.method)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean fits(List<String> path) {
        if (path.size() != segments.size()) {
            return false;
        }
        for (var i = 0; i < path.size(); i++) {
            var segment = segments.get(i);
            var given = path.get(i);
            if (segment.startsWith("{") ? given.isEmpty() : !segment.equals(given)) {
                return false;
            }
        }
        return true;
    }

    /** The description's {@code operationId}. */
    public String id() {
        return id;
    }

    public Category category() {
        return category;
    }

    public Callers callers() {
        return callers;
    }

    public boolean inSandbox() {
        return inSandbox;
    }

    public Set<String> scopes() {
        return scopes;
    }
}
