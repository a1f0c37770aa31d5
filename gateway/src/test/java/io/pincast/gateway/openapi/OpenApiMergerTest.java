package io.pincast.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.gateway.route.Route;
import io.pincast.gateway.route.RouteProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiMergerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode POSTS = JSON.readTree("""
            {"paths": {
               "/api/v1/posts/{postId}/schedule": {
                 "put": {"operationId": "put", "tags": ["Posts"], "summary": "Schedule", "responses": {"200": {"description": "ok"}}},
                 "delete": {"operationId": "x", "responses": {"200": {"description": "ok"}, "429": {"description": "own"}}}},
               "/internal/media": {"get": {"responses": {}}}},
             "tags": [{"name": "Posts"}],
             "components": {"schemas": {"Target": {"type": "object", "properties": {"b": {}, "a": {}}}},
                            "securitySchemes": {"mine": {"type": "http"}}}}
            """);
    private static final JsonNode SESSIONS = JSON.readTree("""
            {"paths": {"/api/v1/sessions": {"post": {"security": [{"mine": []}], "responses": {"201": {"description": "ok"}}}}},
             "components": {"schemas": {"Target": {"properties": {"a": {}, "b": {}}, "type": "object"}}}}
            """);

    @Test
    void saysForEveryOperationWhoMayCallItAndHowItRefuses() {
        var document = merge(Map.of("scheduler-service", POSTS, "auth-service", SESSIONS));

        var put = document.at("/paths/~1api~1v1~1posts~1{postId}~1schedule/put");
        assertThat(put.path("operationId").asString("")).isEqualTo("putPostsByPostIdSchedule");
        assertThat(put.at("/responses/401/$ref").asString("")).isEqualTo("#/components/responses/Unauthenticated");
        assertThat(put.at("/responses/default/$ref").asString("")).isEqualTo("#/components/responses/Problem");
        assertThat(put.at("/parameters/0/$ref").asString("")).isEqualTo("#/components/parameters/PincastWorkspace");
        assertThat(put.has("security")).isFalse();
        assertThat(document.at("/paths/~1api~1v1~1posts~1{postId}~1schedule/delete/responses/429/description")
                        .asString(""))
                .isEqualTo("own");

        var signIn = document.at("/paths/~1api~1v1~1sessions/post");
        assertThat(signIn.path("security").isArray()).isTrue();
        assertThat(signIn.path("security").isEmpty()).isTrue();
        assertThat(signIn.at("/responses/401").isMissingNode()).isTrue();
        assertThat(document.at("/security/0/bearer").isArray()).isTrue();
        assertThat(document.at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("bearer", "cookie", "csrf");
        assertThat(document.at("/security/1").propertyNames()).containsExactlyInAnyOrder("cookie", "csrf");
    }

    @Test
    void saysOfEveryRefusalThatItIsAProblem() {
        var part = JSON.readTree("""
                {"paths": {"/api/v1/accounts/{id}": {"get": {"responses": {
                   "200": {"description": "ok", "content": {"*/*": {"schema": {"$ref": "#/components/schemas/Account"}}}},
                   "404": {"description": "none", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Account"}}}}}}}},
                 "components": {"schemas": {"ProblemDetail": {"type": "object"}, "Account": {"type": "object"}}}}
                """);
        var document = merge(Map.of("auth-service", part));
        var get = document.at("/paths/~1api~1v1~1accounts~1{id}/get/responses");
        assertThat(get.at("/200/content").propertyNames()).containsExactly("application/json");
        assertThat(get.at("/404/description").asString("")).isEqualTo("none");
        assertThat(get.at("/404/content").propertyNames()).containsExactly("application/problem+json");
        assertThat(get.at("/404/content/application~1problem+json/schema/$ref").asString(""))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.at("/components/schemas").propertyNames())
                .contains("Account", "Problem")
                .doesNotContain("ProblemDetail");
    }

    @Test
    void leavesOutWhatIsNotReachableFromOutside() {
        assertThat(merge(Map.of("scheduler-service", POSTS)).path("paths").propertyNames())
                .containsExactly("/api/v1/posts/{postId}/schedule");
    }

    @Test
    void takesEqualComponentsOfTwoServicesOnce() {
        var document = merge(Map.of("scheduler-service", POSTS, "auth-service", SESSIONS));
        assertThat(document.at("/components/schemas").propertyNames()).containsExactly("Problem", "Target");
    }

    @Test
    void refusesPartsThatContradictEachOtherAndNamesAllOfIt() {
        var other = JSON.readTree("""
                {"paths": {"/api/v1/sessions": {"get": {"responses": {}}}},
                 "components": {"schemas": {"Target": {"type": "string"}, "Problem": {"type": "object"}}}}
                """);
        assertThatThrownBy(() -> OpenApiMerger.merged(Map.of("auth-service", SESSIONS, "scheduler-service", other)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("components/schemas/Target differs between auth-service and scheduler-service")
                .hasMessageContaining("components/schemas/Problem differs between Pincast and scheduler-service")
                .hasMessageContaining("path /api/v1/sessions is in auth-service and in scheduler-service");
    }

    @Test
    void isTheSameWhateverTheOrderOfTheParts() {
        var one = new LinkedHashMap<String, JsonNode>();
        one.put("auth-service", SESSIONS);
        one.put("scheduler-service", POSTS);
        var other = new LinkedHashMap<String, JsonNode>();
        other.put("scheduler-service", POSTS);
        other.put("auth-service", SESSIONS);
        assertThat(OpenApiMerger.merged(one))
                .isEqualTo(OpenApiMerger.merged(other))
                .endsWith("}\n");
    }

    @Test
    void saysWhichPartIsMissing(@TempDir Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("auth-service/target/openapi"));
        Files.writeString(folder.resolve("auth-service.json"), SESSIONS.toString());
        assertThatThrownBy(() -> OpenApiMerger.merged(root))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scheduler-service.json is missing");
    }

    @Test
    void knowsTheRoutesThatAreForEverybody() {
        var circuit = new RouteProperties.Circuit(20, 50, Duration.ofSeconds(5));
        var open = new RouteProperties(Duration.ofSeconds(1), Map.of(), circuit)
                .routes().stream()
                        .filter(route -> route.access() == Route.Access.EVERYBODY)
                        .flatMap(route -> route.paths().stream()
                                .map(path -> route.method().toLowerCase(java.util.Locale.ROOT) + " " + path))
                        .toList();
        assertThat(Operations.FOR_EVERYBODY).containsAll(open);
    }

    private static JsonNode merge(Map<String, JsonNode> parts) {
        return JSON.readTree(OpenApiMerger.merged(parts));
    }
}
