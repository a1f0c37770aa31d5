package io.pincast.auth.app;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.pincast.auth.secret.Secrets;
import io.pincast.auth.workspace.Role;
import io.pincast.test.instance.Client;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiTokenIT {
    private static final String TOKENS = "/api/v1/api-tokens";
    private final Running running = Running.instance();
    private final Team team = running.team();

    @Test
    void isToldOnceAndKeptAsAHash() {
        var made = make(Map.of("name", " Import ", "scopes", List.of("posts:read", "accounts:read")));
        var secret = made.get("token").asString();
        assertThat(secret).startsWith("pc_").hasSizeGreaterThan(40);
        var shown = made.get("apiToken");
        assertThat(shown.get("name").asString()).isEqualTo("Import");
        assertThat(shown.has("lastUsedAt")).isFalse();
        var listed = team.api().get(TOKENS);
        assertThat(listed.json().at("/items/0")).isEqualTo(shown);
        assertThat(listed.text()).doesNotContain(secret);
        var document = document(shown);
        assertThat(document.getString("tokenHash")).isEqualTo(Secrets.hash(secret));
        assertThat(document.toString()).doesNotContain(secret);
    }

    @Test
    void isMadeOnceForARepeatedRequestWhichCannotTellItAgain() {
        var token = team.owner().exchange(team.workspaceId()).ok().get("token").asString();
        var headers = Map.of(
                "Authorization", "Bearer " + token, "Content-Type", "application/json", "Idempotency-Key", "make-it");
        var body = "{\"name\":\"Once\",\"scopes\":[\"posts:read\"]}";
        var first = Http.send(running.replica().address() + TOKENS, "POST", body, headers);
        var again = Http.send(running.replica().address() + TOKENS, "POST", body, headers);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().has("token")).isFalse();
        assertThat(again.json().get("apiToken")).isEqualTo(first.json().get("apiToken"));
        assertThat(team.api().get(TOKENS).ok().get("items").size()).isEqualTo(1);
    }

    @Test
    void isTradedForWhatItMayDoAndNoMore() throws ParseException {
        var account = team.connect(running.pinterestUser());
        var secret = make(Map.of("name", "x", "scopes", List.of("accounts:read"), "accountIds", List.of(account)))
                .get("token")
                .asString();
        var claims = claims(secret);
        assertThat(claims.getStringClaim("kind")).isEqualTo("API_TOKEN");
        assertThat(claims.getStringClaim("ws")).isEqualTo(team.workspaceId());
        assertThat(claims.getStringClaim("scope")).isEqualTo("accounts:read");
        assertThat(claims.getStringListClaim("accounts")).containsExactly(account);
        assertThat(claims.getStringClaim("sid")).isNull();
        assertThat(exchange(secret, running.team().workspaceId()).status()).isEqualTo(404);
        assertThat(program(secret).get("/api/v1/accounts/" + account).status()).isEqualTo(200);
        refused(program(secret).post("/api/v1/pinterest-apps", Map.of()), 403, "permission-missing");
        refused(program(secret).get(TOKENS), 403, "person-required");
        refused(program(secret).get("/api/v1/sessions/current"), 403, "person-required");
    }

    @Test
    void reachesItsAccountsAlone() {
        var inReach = team.connect(running.pinterestUser());
        var outOfReach = team.connect(running.pinterestUser());
        var scopes = List.of("accounts:read", "posts:publish");
        var program = program(make(Map.of("name", "x", "scopes", scopes, "accountIds", List.of(inReach)))
                .get("token")
                .asString());
        var listed = program.get("/api/v1/accounts");
        assertThat(listed.json().get("items").findValuesAsString("id")).containsExactly(inReach);
        assertThat(program.get("/api/v1/accounts/" + inReach + "/boards").status())
                .isEqualTo(200);

        for (var path : List.of("", "/boards", "/boards/1/sections")) {
            var foreign = program.get("/api/v1/accounts/" + outOfReach + path);
            var missing = program.get("/api/v1/accounts/0193a5d0-0000-7000-8000-000000000000" + path);
            assertThat(foreign.status()).as(path).isEqualTo(404);
            assertThat(foreign.json().get("type")).isEqualTo(missing.json().get("type"));
            assertThat(foreign.json().get("detail")).isEqualTo(missing.json().get("detail"));
        }
        refused(
                program.post("/api/v1/accounts/" + outOfReach + "/boards", Map.of("name", "Astray")),
                404,
                "account-not-found");
    }

    @Test
    void readsOfItsAccountsAloneInTheAuditLog() {
        var inReach = team.connect(running.pinterestUser());
        var outOfReach = team.connect(running.pinterestUser());
        var free = program(make(Map.of("name", "x", "scopes", List.of("admin")))
                .get("token")
                .asString());
        var confined = program(make(Map.of("name", "y", "scopes", List.of("admin"), "accountIds", List.of(inReach)))
                .get("token")
                .asString());
        assertThat(subjects(free, "")).contains(inReach, outOfReach).hasSizeGreaterThan(4);
        assertThat(subjects(confined, "")).containsExactly(inReach);
        assertThat(subjects(confined, "?subjectId=" + outOfReach)).isEmpty();
        var exported = confined.get("/api/v1/audit-log/export").text();
        assertThat(exported.lines()).singleElement().asString().contains(inReach);
    }

    private static List<String> subjects(Client program, String query) {
        var ids = new ArrayList<String>();
        program.get("/api/v1/audit-log" + query)
                .ok()
                .get("items")
                .forEach(entry -> ids.add(entry.at("/subject/id").asString()));
        return ids;
    }

    @Test
    void hasNoMoreThanItsMakersRoleHasAtThatMoment() throws ParseException {
        var secret = make(Map.of("name", "x", "scopes", List.of("posts:read", "posts:publish", "admin")))
                .get("token")
                .asString();
        assertThat(claims(secret).getStringClaim("scope")).isEqualTo("admin posts:publish posts:read");
        var membership = eq("workspaceId", team.workspaceId());
        var memberships = running.database().getCollection("memberships");
        memberships.updateOne(membership, set("role", "CONTRIBUTOR"));
        assertThat(claims(secret).getStringClaim("scope")).isEqualTo("posts:read");
        memberships.deleteOne(membership);
        assertThat(exchange(secret, null).status()).as("its maker has left").isEqualTo(401);
    }

    @Test
    void isNotMadeWithMoreThanItsMakerMay() {
        demote("EDITOR");
        var refused = team.api().post(TOKENS, Map.of("name", "x", "scopes", List.of("posts:read", "admin")));
        refused(refused, 403, "permission-missing");
        assertThat(refused.json().get("detail").asString()).contains("admin", "EDITOR");
        assertThat(team.api()
                        .post(TOKENS, Map.of("name", "x", "scopes", List.of("posts:publish")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void endsWhenItIsRevokedOrItsTimeIsUp() {
        var made = make(Map.of(
                "name",
                "x",
                "scopes",
                List.of("posts:read"),
                "expiresAt",
                running.clock().instant().plus(Duration.ofHours(1)).toString()));
        var secret = made.get("token").asString();
        running.advance(Duration.ofMinutes(59));
        var soon = exchange(secret, null).ok();
        assertThat(Instant.parse(soon.get("expiresAt").asString()))
                .as("never for longer than the token")
                .isEqualTo(Instant.parse(made.at("/apiToken/expiresAt").asString()));
        running.advance(Duration.ofMinutes(1));
        assertThat(exchange(secret, null).status()).isEqualTo(401);

        var other = make(Map.of("name", "y", "scopes", List.of("posts:read")));
        var path = TOKENS + "/" + other.at("/apiToken/id").asString();
        assertThat(exchange(other.get("token").asString(), null).status()).isEqualTo(200);
        assertThat(team.api().delete(path).status()).isEqualTo(204);
        assertThat(exchange(other.get("token").asString(), null).status()).isEqualTo(401);
        refused(team.api().delete(path), 404, "not-found");
    }

    @Test
    void notesItsUseOnceAMinute() {
        var made = make(Map.of("name", "x", "scopes", List.of("posts:read")));
        var secret = made.get("token").asString();
        exchange(secret, null).ok();
        var first = document(made.get("apiToken")).getDate("lastUsedAt");
        running.advance(Duration.ofSeconds(50));
        exchange(secret, null).ok();
        assertThat(document(made.get("apiToken")).getDate("lastUsedAt")).isEqualTo(first);
        running.advance(Duration.ofSeconds(11));
        exchange(secret, null).ok();
        assertThat(document(made.get("apiToken")).getDate("lastUsedAt")).isAfter(first);
    }

    @Test
    void isNobodyElsesToSeeOrEnd() {
        var made = make(Map.of("name", "x", "scopes", List.of("posts:read")));
        var path = TOKENS + "/" + made.at("/apiToken/id").asString();
        var stranger = running.team();
        assertThat(stranger.api().get(TOKENS).ok().get("items").size()).isZero();
        refused(stranger.api().delete(path), 404, "not-found");

        var colleague = running.someone();
        running.join(team.workspaceId(), colleague, Role.EDITOR);
        assertThat(colleague
                        .api(team.workspaceId())
                        .get(TOKENS)
                        .ok()
                        .get("items")
                        .size())
                .isZero();
        refused(colleague.api(team.workspaceId()).delete(path), 404, "not-found");
    }

    @Test
    void isToldOfInTheAuditLogWithoutItsSecret() {
        var made = make(Map.of("name", "Import", "scopes", List.of("posts:read")));
        var id = made.at("/apiToken/id").asString();
        assertThat(team.api().delete(TOKENS + "/" + id).status()).isEqualTo(204);
        var log = team.api().get("/api/v1/audit-log?action=api-token&subjectId=" + id);
        assertThat(log.ok().get("items").findValuesAsString("action"))
                .containsExactly("api-token.revoked", "api-token.created");
        assertThat(log.json().at("/items/0/actor/id").asString())
                .isEqualTo(team.owner().personId());
        assertThat(log.json().at("/items/1/after/scopes").asString()).isEqualTo("[posts:read]");
        assertThat(log.text()).doesNotContain(made.get("token").asString());
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(team.api().post(TOKENS, Map.of("name", "x", "scopes", List.of())), 422, "invalid-request");
        var unknown = team.api().post(TOKENS, Map.of("name", "x", "scopes", List.of("posts:eat")));
        refused(unknown, 422, "invalid-request");
        assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/scopes/0");
        assertThat(unknown.json().get("detail").asString()).contains("posts:publish");
        var noAccount = Map.of("name", "x", "scopes", List.of("posts:read"), "accountIds", List.of("nowhere"));
        refused(team.api().post(TOKENS, noAccount), 422, "invalid-request");
        var none = Map.of("name", "x", "scopes", List.of("posts:read"), "accountIds", List.of());
        refused(team.api().post(TOKENS, none), 422, "invalid-request");
        var past = Map.of("name", "x", "scopes", List.of("posts:read"), "expiresAt", "2020-01-01T00:00:00Z");
        refused(team.api().post(TOKENS, past), 422, "invalid-request");
    }

    private JsonNode make(Map<String, ?> body) {
        return team.api().post(TOKENS, body).ok();
    }

    private Client.Answer exchange(String secret, String workspaceId) {
        var body = new HashMap<String, String>(Map.of("token", secret));
        if (workspaceId != null) {
            body.put("workspaceId", workspaceId);
        }
        return running.service().post("/internal/token-exchanges", body);
    }

    private JWTClaimsSet claims(String secret) throws ParseException {
        return SignedJWT.parse(exchange(secret, null).ok().get("token").asString())
                .getJWTClaimsSet();
    }

    private Client program(String secret) {
        return running.stranger().with(exchange(secret, null).ok().get("token").asString(), null);
    }

    private Document document(JsonNode apiToken) {
        return running.database()
                .getCollection("apiTokens")
                .find(eq("_id", apiToken.get("id").asString()))
                .first();
    }

    private void demote(String role) {
        running.database()
                .getCollection("memberships")
                .updateOne(eq("workspaceId", team.workspaceId()), set("role", role));
    }

    private static void refused(Client.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + type);
    }
}
